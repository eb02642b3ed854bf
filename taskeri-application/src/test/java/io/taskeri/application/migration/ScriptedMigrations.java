package io.taskeri.application.migration;

import io.taskeri.application.migration.MigrationAttempt.Outcome;
import io.taskeri.application.port.Migrations;
import io.taskeri.domain.tenant.Slug;
import io.taskeri.domain.tenant.TenantId;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Tenants whose attempts end as a test says, and a note of each call. */
final class ScriptedMigrations implements Migrations {
  private final Map<TenantId, BehindTenant> behind = new LinkedHashMap<>();
  private final Map<TenantId, Deque<Outcome>> outcomes = new LinkedHashMap<>();
  private final List<String> calls = new ArrayList<>();

  /** A tenant and how its attempts end, one after the other; all later ones succeed. */
  ScriptedMigrations tenant(String slug, Outcome... attempts) {
    BehindTenant tenant = new BehindTenant(new TenantId(UUID.randomUUID()), new Slug(slug), "1-a");
    behind.put(tenant.id(), tenant);
    outcomes.put(tenant.id(), new ArrayDeque<>(List.of(attempts)));
    return this;
  }

  synchronized List<String> calls() {
    return List.copyOf(calls);
  }

  @Override
  public List<BehindTenant> behind() {
    return List.copyOf(behind.values());
  }

  @Override
  public List<String> missing(TenantId tenant) {
    return List.of("SELECT '" + slug(tenant) + "'");
  }

  @Override
  public synchronized MigrationAttempt migrate(TenantId tenant, Patience patience) {
    Outcome outcome = outcomes.get(tenant).isEmpty() ? Outcome.CURRENT : next(tenant);
    calls.add(slug(tenant) + " " + outcome);
    return new MigrationAttempt(outcome, outcome == Outcome.CURRENT ? "" : "planted");
  }

  private Outcome next(TenantId tenant) {
    return outcomes.get(tenant).remove();
  }

  @Override
  public synchronized void fail(TenantId tenant, String reason, Instant now) {
    calls.add(slug(tenant) + ": " + reason);
  }

  @Override
  public synchronized void begin(UUID run, int tenants, Instant now) {
    calls.add("begin " + tenants);
  }

  @Override
  public synchronized void end(UUID run, MigrationReport report, Instant now) {
    calls.add("end " + report.done() + " " + report.failures().size());
  }

  private String slug(TenantId tenant) {
    return behind.get(tenant).slug().value();
  }
}
