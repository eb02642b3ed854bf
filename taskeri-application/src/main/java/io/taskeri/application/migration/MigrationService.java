package io.taskeri.application.migration;

import io.taskeri.application.Surroundings;
import io.taskeri.application.port.Migrations;
import io.taskeri.domain.error.NotFound;
import io.taskeri.domain.tenant.Slug;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;

/**
 * Brings tenants up to date. Several runs at once share the work, and one that was killed is simply
 * run again. Like all that concerns the whole installation it asks for no permission: whoever
 * embeds Taskeri decides who may call it.
 */
public final class MigrationService {
  private final Surroundings surroundings;

  public MigrationService(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /**
   * What {@link #run} would do, for each version that tenants have.
   *
   * @param only the one tenant that is meant, all when empty
   * @throws NotFound when there is no such tenant
   */
  public List<MigrationPlan> plan(Optional<Slug> only) {
    Map<String, List<BehindTenant>> versions =
        behind(only).stream()
            .collect(
                Collectors.groupingBy(BehindTenant::version, TreeMap::new, Collectors.toList()));
    return versions.entrySet().stream()
        .map(
            it ->
                new MigrationPlan(
                    it.getKey(), it.getValue(), migrations().missing(it.getValue().get(0).id())))
        .toList();
  }

  /**
   * Brings tenants up to date, the canary first. One that fails stops nobody else. Starts no
   * thread: the caller's works, and beside it as many of the executor as the command says.
   *
   * @param executor may be {@code Runnable::run} for one tenant after the other
   * @throws NotFound when there is no such tenant
   * @throws io.taskeri.domain.error.Unavailable when the database is away
   */
  public MigrationReport run(
      MigrateTenants command, Executor executor, MigrationListener listener) {
    command.canary().ifPresent(this::requireTenant);
    List<BehindTenant> behind = behind(command.only());
    if (behind.isEmpty()) {
      return new MigrationReport(0, 0, List.of());
    }
    UUID id = surroundings.ids().next();
    migrations().begin(id, behind.size(), surroundings.now());
    MigrationRun run =
        new MigrationRun(
            migrations(), surroundings::now, command.patience(), behind.size(), listener);
    Map<Boolean, List<BehindTenant>> first =
        behind.stream()
            .collect(
                Collectors.partitioningBy(it -> command.canary().equals(Optional.of(it.slug()))));
    run.work(first.getOrDefault(true, List.of()), 1, executor);
    if (run.report().failures().isEmpty()) {
      run.work(first.getOrDefault(false, List.of()), command.parallel(), executor);
    }
    MigrationReport report = run.report();
    migrations().end(id, report, surroundings.now());
    return report;
  }

  /**
   * Who lacks something of what this program knows.
   *
   * @param only the one tenant that is meant, all when empty
   * @throws NotFound when there is no such tenant
   */
  public List<BehindTenant> behind(Optional<Slug> only) {
    only.ifPresent(this::requireTenant);
    return migrations().behind().stream()
        .filter(it -> only.isEmpty() || only.get().equals(it.slug()))
        .toList();
  }

  private void requireTenant(Slug slug) {
    if (surroundings.storage().inDirectory(unit -> unit.tenants().find(slug)).isEmpty()) {
      throw new NotFound("tenant");
    }
  }

  private Migrations migrations() {
    return surroundings.storage().migrations();
  }
}
