package io.taskeri.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskeri.application.Taskeri;
import io.taskeri.application.contract.Sample;
import io.taskeri.application.migration.BehindTenant;
import io.taskeri.application.migration.MigrateTenants;
import io.taskeri.application.migration.MigrationListener;
import io.taskeri.application.migration.MigrationProgress;
import io.taskeri.application.page.PageRequest;
import io.taskeri.application.task.CreateTask;
import io.taskeri.application.task.TaskFilter;
import io.taskeri.application.task.TaskSort;
import io.taskeri.domain.error.ErrorCode;
import io.taskeri.domain.project.ProjectKey;
import io.taskeri.domain.project.Visibility;
import io.taskeri.domain.task.Task;
import io.taskeri.domain.user.User;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An old program and a new one on the same tenants, while these are being migrated. */
class SideBySideTest {
  private static final long PATIENCE = Duration.ofMinutes(1).toNanos();
  private static final String BOTH = " labels:expanding,optional";
  private static final String EXPANDING = " labels:expanding";

  @TempDir Path folder;
  private Releases releases;

  @BeforeEach
  void open() throws SQLException {
    releases = new Releases(folder);
  }

  @AfterEach
  void close() throws SQLException {
    releases.close();
  }

  @Test
  void what_disturbs_neither_is_served_by_both_all_the_time() throws Exception {
    Map<String, ErrorCode> refusals = work(BOTH);

    assertThat(refusals).isEmpty();
  }

  @Test
  void what_only_the_new_one_needs_is_served_by_the_old_one_all_the_time() throws Exception {
    Map<String, ErrorCode> refusals = work(EXPANDING);

    assertThat(refusals.keySet()).allMatch(it -> it.startsWith("new "));
    assertThat(refusals.values()).containsOnly(ErrorCode.TENANT_UNAVAILABLE);
  }

  /** Clients of both programs work in all tenants until these are migrated, and once more then. */
  private Map<String, ErrorCode> work(String labels) throws Exception {
    PostgresStorage old = releases.pooled();
    List<Sample> samples = Releases.tenants(4, old);
    samples.forEach(it -> assertThat(it.project("WEB", Visibility.ORGANIZATION)).isNotNull());
    String changeSets =
        "--changeset ada:colour"
            + labels
            + "\n"
            + "ALTER TABLE users ADD COLUMN colour text;\n"
            + "ALTER TABLE tasks ADD COLUMN colour text;\n"
            + "--changeset ada:by-colour"
            + labels
            + " runInTransaction:false\n"
            + "CREATE INDEX CONCURRENTLY users_by_colour ON users (colour);\n";
    PostgresStorage fresh = releases.pooledWith(changeSets);
    Map<String, ErrorCode> refusals = new ConcurrentHashMap<>();
    AtomicBoolean migrated = new AtomicBoolean();
    AtomicInteger rounds = new AtomicInteger();
    List<Callable<Integer>> all = new ArrayList<>();
    all.add(
        () -> {
          try {
            return Releases.migrate(fresh, MigrateTenants.all(), new InStep(rounds)).done();
          } finally {
            migrated.set(true);
          }
        });
    for (Map.Entry<String, PostgresStorage> program :
        Map.of("old ", old, "new ", fresh).entrySet()) {
      all.add(
          () -> {
            boolean last;
            do {
              last = migrated.get();
              for (Sample sample : samples) {
                use(program.getKey(), program.getValue(), sample, refusals);
              }
              rounds.incrementAndGet();
            } while (!last);
            return samples.size();
          });
    }
    assertThat(AtOnce.run(all)).containsOnly(samples.size());
    Map<String, ErrorCode> during = Map.copyOf(refusals);
    refusals.clear();
    for (Sample sample : samples) {
      use("old ", old, sample, refusals);
      use("new ", fresh, sample, refusals);
    }
    assertThat(refusals).isEmpty();
    return during;
  }

  private static void use(
      String program, PostgresStorage storage, Sample sample, Map<String, ErrorCode> refusals)
      throws Exception {
    Sample there =
        new Sample(storage, sample.tenant(), sample.roles(), sample.admin(), sample.session());
    Optional<ErrorCode> refused =
        AtOnce.refusable(
                () -> {
                  User user = there.employee("U" + Sample.id().toString().replace("-", ""));
                  assertThat(
                          storage
                              .readInTenant(there.context(), unit -> unit.users().find(user.id()))
                              .orElseThrow()
                              .id())
                      .isEqualTo(user.id());
                  workOnTasks(Taskeri.builder().storage(storage).build(), sample);
                })
            .call();
    refused.ifPresent(it -> refusals.put(program + sample.tenant().slug(), it));
  }

  /** Writes and reads what the migration widens, by statements that stay prepared. */
  private static void workOnTasks(Taskeri program, Sample sample) {
    CreateTask command = CreateTask.in(new ProjectKey("WEB")).titled("Under way");
    Task task = program.tasks().create(sample.context(), command).task();
    assertThat(program.tasks().get(sample.context(), task.id()).task()).isEqualTo(task);
    assertThat(
            program
                .tasks()
                .list(
                    sample.context(),
                    TaskFilter.all(),
                    PageRequest.by(TaskSort.CREATED_AT).reversed().limit(1))
                .items())
        .hasSize(1);
  }

  /** Lets the clients come round before the next tenant is migrated. */
  private record InStep(AtomicInteger rounds) implements MigrationListener {
    @Override
    public void migrated(BehindTenant tenant, MigrationProgress progress) {
      int before = rounds.get();
      long begin = System.nanoTime();
      while (rounds.get() < before + 2) {
        assertThat(System.nanoTime() - begin).as("clients at work").isLessThan(PATIENCE);
        Thread.onSpinWait();
      }
    }
  }
}
