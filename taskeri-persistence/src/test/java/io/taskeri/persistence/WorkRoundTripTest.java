package io.taskeri.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskeri.application.comment.ChangeComment;
import io.taskeri.application.comment.CommentSort;
import io.taskeri.application.comment.CreateComment;
import io.taskeri.application.contract.Company;
import io.taskeri.application.contract.ImportContract;
import io.taskeri.application.label.ChangeLabel;
import io.taskeri.application.label.CreateLabel;
import io.taskeri.application.label.LabelSort;
import io.taskeri.application.page.PageRequest;
import io.taskeri.application.page.SearchWords;
import io.taskeri.application.patch.Patch;
import io.taskeri.application.statistics.DayRange;
import io.taskeri.application.statistics.ProjectStatisticsFilter;
import io.taskeri.application.statistics.ProjectStatisticsSort;
import io.taskeri.application.statistics.TaskStatisticsFilter;
import io.taskeri.application.statistics.TeamStatisticsFilter;
import io.taskeri.application.statistics.TeamStatisticsSort;
import io.taskeri.application.task.ImportLine;
import io.taskeri.application.task.ImportTasks;
import io.taskeri.application.task.MoveTask;
import io.taskeri.application.timelog.ChangeTimeLog;
import io.taskeri.application.timelog.LogTime;
import io.taskeri.application.timelog.TimeGrouping;
import io.taskeri.application.timelog.TimeLogFilter;
import io.taskeri.application.timelog.TimeLogSort;
import io.taskeri.application.timelog.TimeSumSort;
import io.taskeri.domain.comment.Comment;
import io.taskeri.domain.label.Label;
import io.taskeri.domain.project.Project;
import io.taskeri.domain.project.Visibility;
import io.taskeri.domain.task.Task;
import io.taskeri.domain.task.TaskStatus;
import io.taskeri.domain.timelog.TimeLog;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How often labels, comments and time logs go to the server: see {@link RoundTripTest}. */
class WorkRoundTripTest {
  private static final OptionalLong ANY = OptionalLong.empty();
  private static RoundTrips trips;
  private static Company acme;
  private static Task task;

  @BeforeAll
  static void create() throws SQLException {
    trips = RoundTrips.begin();
    acme = trips.acme();
    task = acme.task(acme.project("WEB", Visibility.ORGANIZATION), "A task");
  }

  @AfterAll
  static void close() throws SQLException {
    trips.close();
  }

  @Test
  void commenting() {
    var comments = trips.taskeri().comments();
    CreateComment command = new CreateComment(task.id(), "x");
    Comment[] made = new Comment[1];
    trips.assertTrips(7, () -> made[0] = comments.create(acme.ada(), command));
    trips.assertTrips(4, () -> comments.get(acme.ada(), made[0].id()));
    for (int i = 0; i < 60; i++) {
      made[0] = comments.create(acme.ada(), command);
    }
    PageRequest<CommentSort> page = PageRequest.by(CommentSort.CREATED_AT);
    trips.assertTrips(5, () -> comments.list(acme.ada(), task.id(), page));
    ChangeComment change = new ChangeComment(Patch.set("y"));
    trips.assertTrips(8, () -> comments.change(acme.ada(), made[0].id(), change, ANY));
    trips.assertTrips(8, () -> comments.delete(acme.ada(), made[0].id(), ANY));
  }

  @Test
  void importing_two_lines_takes_as_many_as_fifty() {
    acme.label("imported");
    Project app = acme.project("APP", Visibility.ORGANIZATION);
    Task parent = acme.task(app, "Parent");
    for (int count : List.of(2, 50)) {
      List<ImportLine> lines = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        lines.add(
            ImportContract.line(
                2 + i,
                "",
                "Imported",
                parent.key().toString(),
                List.of("imported"),
                List.of("ada@acme.test")));
      }
      ImportTasks command = ImportTasks.of(app.id(), lines);
      trips.assertTrips(15, () -> trips.taskeri().imports().run(acme.ada(), command));
    }
  }

  @Test
  void labels() {
    var labels = trips.taskeri().labels();
    Label[] made = new Label[1];
    trips.assertTrips(
        5, () -> made[0] = labels.create(acme.ada(), new CreateLabel("billing", null)));
    trips.assertTrips(4, () -> labels.get(acme.ada(), made[0].id()));
    PageRequest<LabelSort> page = PageRequest.by(LabelSort.NAME);
    trips.assertTrips(4, () -> labels.list(acme.ada(), SearchWords.of("bill"), page));
    ChangeLabel change = new ChangeLabel(Patch.set("bills"), Patch.keep());
    trips.assertTrips(6, () -> labels.change(acme.ada(), made[0].id(), change, ANY));
    trips.assertTrips(6, () -> labels.delete(acme.ada(), made[0].id(), ANY));
  }

  @Test
  void logging_time() {
    var timeLogs = trips.taskeri().timeLogs();
    LogTime command = new LogTime(task.id(), Instant.EPOCH, 5, "");
    TimeLog[] made = new TimeLog[1];
    trips.assertTrips(7, () -> made[0] = timeLogs.create(acme.ada(), command));
    trips.assertTrips(4, () -> timeLogs.get(acme.ada(), made[0].id()));
    for (int i = 0; i < 60; i++) {
      made[0] = timeLogs.create(acme.ada(), command);
    }
    TimeLogFilter filter = TimeLogFilter.all().in(task.key().project()).task(task.key());
    PageRequest<TimeLogSort> page = PageRequest.by(TimeLogSort.STARTED_AT);
    trips.assertTrips(4, () -> timeLogs.list(acme.ada(), filter, page));
    trips.assertTrips(5, () -> timeLogs.list(acme.ada(), task.key(), filter, page));
    var sums = PageRequest.by(TimeSumSort.GROUP).counted();
    trips.assertTrips(4, () -> timeLogs.sum(acme.ada(), filter, TimeGrouping.TASK, sums));
    var change = new ChangeTimeLog(Patch.keep(), Patch.set(6), Patch.keep());
    trips.assertTrips(8, () -> timeLogs.change(acme.ada(), made[0].id(), change, ANY));
    trips.assertTrips(8, () -> timeLogs.delete(acme.ada(), made[0].id(), ANY));
  }

  @Test
  void searching() {
    var search = trips.taskeri().search();
    SearchWords words = SearchWords.of("task");
    trips.assertTrips(
        4, () -> assertThat(search.find(acme.ada(), words, Set.of(), 50)).isNotEmpty());
  }

  @Test
  void counting() {
    var statistics = trips.taskeri().statistics();
    var tasks = new TaskStatisticsFilter(List.of(), List.of());
    trips.assertTrips(4, () -> statistics.tasks(acme.ada(), tasks, DayRange.lately()));
    var projects = new ProjectStatisticsFilter(List.of(), Set.of(), Optional.empty());
    var byKey = PageRequest.by(ProjectStatisticsSort.KEY);
    trips.assertTrips(4, () -> statistics.projects(acme.ada(), projects, byKey));
    trips.assertTrips(5, () -> statistics.projects(acme.ada(), projects, byKey.counted()));
    var teams = new TeamStatisticsFilter(List.of(), List.of());
    var byName = PageRequest.by(TeamStatisticsSort.NAME);
    trips.assertTrips(4, () -> statistics.teams(acme.ada(), teams, DayRange.lately(), byName));
  }

  @Test
  void moving() {
    var moves = trips.taskeri().moves();
    Task other = acme.task(acme.project("BOARD", Visibility.ORGANIZATION), "other");
    Task moved = acme.task(acme.taskeri().projects().get(acme.ada(), other.project()), "moved");
    MoveTask below = new MoveTask(TaskStatus.DONE, other.key());
    trips.assertTrips(
        7, () -> moves.move(acme.ada(), other.id(), new MoveTask(TaskStatus.DONE, null), ANY));
    trips.assertTrips(8, () -> moves.move(acme.ada(), moved.id(), below, ANY));
    trips.assertTrips(6, () -> moves.move(acme.ada(), moved.id(), below, ANY));
  }
}
