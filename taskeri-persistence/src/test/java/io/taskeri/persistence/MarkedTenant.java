package io.taskeri.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskeri.application.contract.Sample;
import io.taskeri.application.page.PageRequest;
import io.taskeri.application.task.TaskFilter;
import io.taskeri.application.task.TaskSort;
import io.taskeri.domain.project.Project;
import io.taskeri.domain.project.ProjectKey;
import io.taskeri.domain.project.Visibility;
import io.taskeri.domain.task.Task;
import io.taskeri.domain.task.TaskDetails;
import io.taskeri.domain.task.TaskKey;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A tenant whose tasks all carry its slug as title, beside others with the same keys: what of it is
 * in foreign hands is seen. It knows what it was told is done.
 */
final class MarkedTenant {
  private static final TaskKey FIRST = new TaskKey(new ProjectKey("WEB"), 1);
  private static final PageRequest<TaskSort> PAGE = PageRequest.by(TaskSort.CREATED_AT).limit(10);

  private final Sample sample;
  private final Project web;
  private final AtomicInteger creations = new AtomicInteger();
  private final AtomicInteger created = new AtomicInteger();
  private final AtomicInteger changes = new AtomicInteger();
  private final AtomicInteger changed = new AtomicInteger();

  private MarkedTenant(Sample sample, Project web) {
    this.sample = sample;
    this.web = web;
  }

  /**
   * Makes one.
   *
   * @param storage on which nothing goes wrong
   * @param trial on which its transactions run from then on
   */
  static MarkedTenant in(PostgresStorage storage, PostgresStorage trial) {
    Sample made = Sample.in(storage);
    Project web = made.project("WEB", Visibility.ORGANIZATION);
    made.task(web, made.tenant().slug().value());
    Sample disturbed = new Sample(trial, made.tenant(), made.roles(), made.admin(), made.session());
    return new MarkedTenant(disturbed, web);
  }

  void find() {
    assertOwn(
        sample
            .storage()
            .readInTenant(
                sample.context(),
                unit -> unit.tasks().find(FIRST, sample.viewer()).stream().toList()));
  }

  void list() {
    assertOwn(
        sample
            .storage()
            .readInTenant(
                sample.inSession(),
                unit ->
                    unit.tasks()
                        .list(TaskFilter.all(), LocalDate.EPOCH, PAGE, sample.viewer())
                        .items()));
  }

  void create() {
    creations.incrementAndGet();
    assertOwn(List.of(sample.task(web, slug())));
    created.incrementAndGet();
  }

  void change() {
    String description = slug() + " " + changes.incrementAndGet();
    save(description, () -> {});
    changed.incrementAndGet();
  }

  /** Changes a task and throws. */
  void abandon() {
    IllegalArgumentException planted = new IllegalArgumentException("planted");
    try {
      save(
          "abandoned",
          () -> {
            throw planted;
          });
    } catch (IllegalArgumentException expected) {
      assertThat(expected).isSameAs(planted);
    }
  }

  private void save(String description, Runnable then) {
    sample
        .storage()
        .inTenant(
            sample.inSession(),
            unit -> {
              Task task = unit.tasks().lock(FIRST, sample.viewer()).orElseThrow().task();
              assertOwn(List.of(task));
              TaskDetails details = task.details().described(description);
              unit.tasks().save(task.change(details, Sample.NOW));
              then.run();
              return task;
            });
  }

  /** Looks it up in the directory. */
  void lookUp() {
    assertThat(
            sample
                .storage()
                .<Object>inDirectory(
                    unit -> unit.tenants().find(sample.tenant().id()).orElseThrow().slug()))
        .isEqualTo(sample.tenant().slug());
  }

  private void assertOwn(List<Task> tasks) {
    assertThat(tasks)
        .as("tasks of %s", this)
        .isNotEmpty()
        .allMatch(it -> it.details().title().equals(slug()))
        .allMatch(it -> isOwn(it.details().description()));
  }

  private boolean isOwn(String description) {
    return description.isEmpty() || description.startsWith(slug());
  }

  /** Whether its schema holds what it was told is done, and nothing else. */
  void assertWhole(Connection connection) throws SQLException {
    String found =
        """
        SELECT count(*) FILTER (
            WHERE title <> '%2$s' OR NOT (description = '' OR starts_with(description, '%2$s'))),
          count(*) - 1, max(number) - 1, max(version) - 1,
          (SELECT sum(last_number) - 1 FROM %1$s.project_counters)
        FROM %1$s.tasks
        """
            .formatted(sample.tenant().schema(), slug());
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(found)) {
      row.next();
      assertThat(row.getInt(1)).as("foreign or abandoned tasks of %s", this).isZero();
      assertThat(row.getInt(2))
          .as("tasks that %s created", this)
          .isBetween(created.get(), creations.get())
          .isEqualTo(row.getInt(3))
          .isEqualTo(row.getInt(5));
      assertThat(row.getInt(4))
          .as("changes of the first task of %s", this)
          .isBetween(changed.get(), changes.get());
    }
  }

  private String slug() {
    return sample.tenant().slug().value();
  }

  @Override
  public String toString() {
    return slug();
  }
}
