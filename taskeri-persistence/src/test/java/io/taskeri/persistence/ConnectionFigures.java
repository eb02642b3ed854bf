package io.taskeri.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskeri.application.contract.Sample;
import io.taskeri.application.page.PageRequest;
import io.taskeri.application.port.TenantUnit;
import io.taskeri.application.task.TaskFilter;
import io.taskeri.application.task.TaskSort;
import io.taskeri.domain.project.Visibility;
import io.taskeri.domain.task.Task;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * What many tenants cost on one connection. It prints figures of the machine and is therefore run
 * by name alone; {@code -Dtenants=} says how many there are.
 */
class ConnectionFigures {
  private static final int NEVER = 1_000_000;
  private static final int READS = 2_000;
  private static final int[] RETIREMENTS = {NEVER, 1_000, 500, 100};

  private final List<Sample> samples = new ArrayList<>();
  private final List<Task> tasks = new ArrayList<>();
  private long units;

  @Test
  void many_tenants_on_one_connection() throws SQLException {
    int tenants = Integer.getInteger("tenants", 1_000);
    try (TestDatabase database = TestDatabase.create()) {
      make(database, tenants);
      for (int retirement : RETIREMENTS) {
        memory(database, retirement);
      }
      reads(database, NEVER, 10);
      for (int retirement : RETIREMENTS) {
        reads(database, retirement, tenants);
      }
      assertThat(units).isPositive();
    }
  }

  private void make(TestDatabase database, int tenants) throws SQLException {
    try (PostgresStorage storage = retiringAfter(database, NEVER)) {
      storage.migrateDirectory();
      long size = size(database);
      double[] took = new double[tenants];
      for (int i = 0; i < tenants; i++) {
        long begin = System.nanoTime();
        samples.add(Sample.in(storage));
        took[i] = (System.nanoTime() - begin) / 1e6;
        tellLast("provisioned", i + 1, took);
      }
      double each = (size(database) - size) / 1e6 / tenants;
      tell("disk: %.2f MB for each empty tenant".formatted(each));
      catalogue(database, tenants);
      for (Sample sample : samples) {
        tasks.add(sample.task(sample.project("WEB", Visibility.ORGANIZATION), "A task"));
      }
    }
  }

  /** What the database must know of all of them together. */
  private static void catalogue(TestDatabase database, int tenants) throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                """
                SELECT count(*) FILTER (WHERE n.nspname LIKE 'tenant_%' AND c.relkind = 'r'),
                  count(*) FILTER (WHERE n.nspname LIKE 'tenant_%' AND c.relkind = 'i'),
                  count(*) FILTER (WHERE n.nspname = 'pg_toast'),
                  sum(pg_total_relation_size(c.oid)) FILTER (WHERE n.nspname = 'pg_catalog'
                    AND c.relkind = 'r')
                FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                """)) {
      row.next();
      tell(
          "catalogue: %d tables, %d indexes, %d of TOAST; %.0f MB, %.2f MB for each tenant"
              .formatted(
                  row.getLong(1),
                  row.getLong(2),
                  row.getLong(3),
                  row.getDouble(4) / 1e6,
                  row.getDouble(4) / 1e6 / tenants));
    }
  }

  /** The last 25, at a few numbers: whether a backend that has made many gets slow. */
  private static void tellLast(String what, int number, double[] took) {
    if (List.of(25, 50, 100, 200, 500, 1_000, took.length).contains(number)) {
      double[] last = Arrays.copyOfRange(took, number - Math.min(number, 25), number);
      tell(
          "%s %d on one connection: the last 25 in %.0f ms each"
              .formatted(what, number, middle(last)));
    }
  }

  private void memory(TestDatabase database, int retirement) {
    try (PostgresStorage storage = retiringAfter(database, retirement)) {
      Backend most = new Backend(0, 0);
      for (int i = 0; i < samples.size(); i++) {
        Sample sample = samples.get(i);
        Backend now = storage.readInTenant(sample.context(), unit -> look(unit, sample));
        most = now.contexts() > most.contexts() ? now : most;
        if (List.of(1, 10, 100, samples.size()).contains(i + 1)) {
          tell(
              "memory, retired after %d: %d tenants, at the most %s"
                  .formatted(retirement, i + 1, most));
        }
      }
    }
  }

  /** Touches what a person looks at first. */
  private Backend look(TenantUnit unit, Sample sample) {
    units += unit.access().administrator() ? 1 : 0;
    PageRequest<TaskSort> page = PageRequest.by(TaskSort.CREATED_AT);
    units +=
        unit.tasks().list(TaskFilter.all(), LocalDate.EPOCH, page, sample.viewer()).items().size();
    return Backend.of(PostgresStorage.connection(unit));
  }

  private void reads(TestDatabase database, int retirement, int tenants) {
    Random random = new Random(1);
    double[] took = new double[READS];
    try (PostgresStorage storage = retiringAfter(database, retirement)) {
      for (int i = -READS; i < READS; i++) {
        int chosen = random.nextInt(tenants);
        long begin = System.nanoTime();
        units += read(storage, samples.get(chosen), tasks.get(chosen));
        if (i >= 0) {
          took[i] = (System.nanoTime() - begin) / 1e6;
        }
      }
    }
    Arrays.sort(took);
    tell(
        "a task of one of %d tenants, retired after %d: p50 %.2f ms, p99 %.2f ms"
            .formatted(tenants, retirement, middle(took), took[READS * 99 / 100]));
  }

  private static long read(PostgresStorage storage, Sample sample, Task task) {
    return storage.readInTenant(
        sample.context(), unit -> unit.tasks().find(task.id(), sample.viewer()).stream().count());
  }

  private static PostgresStorage retiringAfter(TestDatabase database, int tenants) {
    return database.builder().connections(1).tenantsPerConnection(tenants).build();
  }

  private static double middle(double[] figures) {
    return Arrays.stream(figures).sorted().toArray()[figures.length / 2];
  }

  private static long size(TestDatabase database) throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      statement.execute("CHECKPOINT");
      try (ResultSet row = statement.executeQuery("SELECT pg_database_size(current_database())")) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  private static void tell(String line) {
    System.out.println(line);
  }
}
