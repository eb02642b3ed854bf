package io.taskeri.bootstrap.demo;

import io.taskeri.application.task.ImportLine;
import io.taskeri.domain.task.Priority;
import io.taskeri.domain.task.TaskStatus;
import io.taskeri.domain.user.UserId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Thinks up the tasks of a project, the same each time: each kind there is comes up. */
final class DemoTasks {
  private static final int SUBTASK_EACH = 5;
  private static final List<TaskStatus> STATUSES =
      List.of(
          TaskStatus.DONE,
          TaskStatus.TODO,
          TaskStatus.IN_PROGRESS,
          TaskStatus.TODO,
          TaskStatus.IN_REVIEW,
          TaskStatus.DONE,
          TaskStatus.CANCELLED);

  private final Story.Plan plan;
  private final List<String> labels;
  private final List<UserId> members;
  private final LocalDate today;

  DemoTasks(Story.Plan plan, List<String> labels, List<UserId> members, LocalDate today) {
    this.plan = plan;
    this.labels = labels;
    this.members = members;
    this.today = today;
  }

  /** Each thing that is to be done, in the order of its number. */
  List<ImportLine> lines() {
    List<ImportLine> lines = new ArrayList<>();
    for (String verb : plan.verbs()) {
      for (String thing : plan.things()) {
        lines.add(line(lines.size(), verb + " " + thing));
      }
    }
    return lines;
  }

  private ImportLine line(int i, String title) {
    boolean part = i % SUBTASK_EACH == SUBTASK_EACH - 1;
    return new ImportLine(
        i + 1,
        key(i),
        title,
        i % 3 == 0 ? "Ready when **everybody concerned** has seen it." : "",
        plan.over() ? TaskStatus.DONE : STATUSES.get(i % STATUSES.size()),
        Priority.of(1 + i * 7 % Priority.values().length),
        due(i),
        part ? key(i + 1 - SUBTASK_EACH) : "",
        labels(i),
        i % 6 == 0 ? List.of() : List.of(members.get(i % members.size())),
        List.of());
  }

  private static String key(int i) {
    return "line-" + i;
  }

  /** From two weeks ago until four weeks from now, and now and then none. */
  private @Nullable LocalDate due(int i) {
    return i % 4 == 3 ? null : today.plusDays(i * 5 % 43 - 14);
  }

  private List<String> labels(int i) {
    String first = labels.get(i % labels.size());
    return switch (i % 3) {
      case 0 -> List.of();
      case 1 -> List.of(first);
      default -> List.of(first, labels.get((i + 2) % labels.size()));
    };
  }
}
