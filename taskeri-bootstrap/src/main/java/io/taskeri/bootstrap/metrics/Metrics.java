package io.taskeri.bootstrap.metrics;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.FunctionTimer;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.taskeri.domain.tenant.TenantStatus;
import io.taskeri.persistence.DirectoryFigures;
import io.taskeri.persistence.PostgresStorage;
import io.taskeri.persistence.StorageFigures;
import io.taskeri.persistence.StorageFigures.Timed;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;

/** The figures of the process and its parts. Safe for use by several threads. */
public final class Metrics implements AutoCloseable {
  /** How long an answer of the directory is good for, however often it is asked for. */
  private static final Duration COUNTED_EVERY = Duration.ofSeconds(15);

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final JvmGcMetrics collections = new JvmGcMetrics();

  /** With the figures of the process. */
  public Metrics() {
    new JvmMemoryMetrics().bindTo(registry);
    collections.bindTo(registry);
    new JvmThreadMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
    new UptimeMetrics().bindTo(registry);
    new FileDescriptorMetrics().bindTo(registry);
  }

  /** Where others measure into. */
  public MeterRegistry registry() {
    return registry;
  }

  /** All figures in the text format of Prometheus. */
  public String scrape() {
    return registry.scrape();
  }

  /** Adds the figures of a storage and of what it holds. */
  public void watch(PostgresStorage storage) {
    ended("taskeri.transactions", "Units of work", "committed", storage, StorageFigures::committed);
    ended("taskeri.transactions", "Units of work", "refused", storage, StorageFigures::refused);
    ended("taskeri.transactions", "Units of work", "failed", storage, StorageFigures::failed);
    FunctionCounter.builder("taskeri.transactions.retried", storage, it -> it.figures().retried())
        .description("Units of work that were run a second time")
        .register(registry);
    String made = "Attempts to make a tenant";
    ended("taskeri.provisioning", made, "succeeded", storage, StorageFigures::provisioned);
    ended("taskeri.provisioning", made, "failed", storage, StorageFigures::unprovisioned);
    pool("active", "Connections in use", storage, StorageFigures.Pool::active);
    pool("idle", "Connections that wait for work", storage, StorageFigures.Pool::idle);
    pool("waiting", "Threads that wait for a connection", storage, StorageFigures.Pool::waiting);
    pool("max", "Connections that there may be", storage, StorageFigures.Pool::most);
    watchDirectory(new CountedDirectory(storage::directoryFigures, COUNTED_EVERY));
  }

  private void watchDirectory(CountedDirectory directory) {
    for (TenantStatus status : TenantStatus.values()) {
      Gauge.builder(
              "taskeri.tenants",
              directory,
              it -> it.value(figures -> figures.tenants().getOrDefault(status, 0L)))
          .description("Tenants")
          .tag("status", status.name().toLowerCase(Locale.ROOT))
          .strongReference(true)
          .register(registry);
    }
    counted("tenants.behind", "Tenants to migrate", directory, DirectoryFigures::tenantsBehind);
    counted("mails.waiting", "Mails to be sent", directory, DirectoryFigures::mailsWaiting);
    counted("mails.failed", "Mails given up", directory, DirectoryFigures::mailsGivenUp);
  }

  private void counted(
      String name,
      String description,
      CountedDirectory directory,
      ToLongFunction<DirectoryFigures> figure) {
    Gauge.builder("taskeri." + name, directory, it -> it.value(figure))
        .description(description)
        .strongReference(true)
        .register(registry);
  }

  private void ended(
      String name,
      String description,
      String outcome,
      PostgresStorage storage,
      Function<StorageFigures, Timed> figure) {
    FunctionTimer.builder(
            name,
            storage,
            it -> figure.apply(it.figures()).count(),
            it -> figure.apply(it.figures()).time().toNanos(),
            TimeUnit.NANOSECONDS)
        .description(description)
        .tag("outcome", outcome)
        .register(registry);
  }

  private void pool(
      String name,
      String description,
      PostgresStorage storage,
      ToIntFunction<StorageFigures.Pool> figure) {
    Gauge.builder(
            "taskeri.pool." + name,
            storage,
            it -> it.figures().pool().map(figure::applyAsInt).orElse(0))
        .description(description)
        .register(registry);
  }

  @Override
  public void close() {
    collections.close();
    registry.close();
  }
}
