package io.taskeri.bootstrap.demo;

import io.taskeri.application.Taskeri;
import io.taskeri.application.comment.CreateComment;
import io.taskeri.application.project.CreateProject;
import io.taskeri.application.task.ImportLine;
import io.taskeri.application.task.ImportTasks;
import io.taskeri.application.timelog.LogTime;
import io.taskeri.domain.project.ProjectKey;
import io.taskeri.domain.project.Visibility;
import io.taskeri.domain.task.TaskKey;
import io.taskeri.domain.task.TaskStatus;
import io.taskeri.domain.tenant.Tenant;
import io.taskeri.domain.tenant.TenantContext;
import io.taskeri.domain.user.User;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;

/** Makes a project with its tasks, and what people say about them and do on them. */
final class DemoProject {
  private static final List<String> REMARKS =
      List.of(
          "Looks good to me.",
          "Can we talk about this **before Thursday**?",
          "Done for the first part; the rest follows:\n\n- a second look\n- the numbers",
          "Waiting for an answer from outside.");

  private final Taskeri taskeri;
  private final Clock clock;
  private final Tenant tenant;
  private final List<User> people;
  private final List<String> labels;

  DemoProject(Taskeri taskeri, Clock clock, Tenant tenant, List<User> people, List<String> labels) {
    this.taskeri = taskeri;
    this.clock = clock;
    this.tenant = tenant;
    this.people = people;
    this.labels = labels;
  }

  /** Makes it and returns how many tasks it has. */
  int make(Story.Plan plan) {
    ProjectKey key = new ProjectKey(plan.key());
    User manager = people.get(plan.hidden() ? 2 : 1);
    List<User> members = plan.hidden() ? people.subList(2, 4) : people.subList(1, people.size());
    TenantContext lead = taskeri.contextFor(tenant, manager);
    var project =
        CreateProject.of(plan.key(), plan.name())
            .status(plan.status())
            .visibility(plan.hidden() ? Visibility.PRIVATE : Visibility.ORGANIZATION);
    taskeri.projects().create(lead, project);
    members.forEach(it -> taskeri.projectMembers().add(lead, key, it.id()));
    LocalDate today = LocalDate.ofInstant(clock.instant(), tenant.settings().timeZone());
    List<ImportLine> lines =
        new DemoTasks(plan, labels, members.stream().map(User::id).toList(), today).lines();
    int made = taskeri.imports().run(lead, ImportTasks.of(key, lines)).tasks();
    for (ImportLine line : lines) {
      discuss(line, new TaskKey(key, line.number()), members);
    }
    if (plan.over()) {
      taskeri.archive().archive(lead, key, OptionalLong.empty());
    }
    return made;
  }

  private void discuss(ImportLine line, TaskKey task, List<User> members) {
    int number = line.number();
    TenantContext member = taskeri.contextFor(tenant, members.get(number % members.size()));
    if (number % 4 == 0) {
      String remark = REMARKS.get(number / 4 % REMARKS.size());
      taskeri.comments().create(member, new CreateComment(task, remark));
    }
    if (number % 2 == 0 && line.status() != TaskStatus.TODO) {
      Instant begun = clock.instant().minus(Duration.ofHours(5L * number + 2));
      LogTime time = new LogTime(task, begun, 15 + number * 25 % 180, line.title());
      taskeri.timeLogs().create(member, time);
    }
  }
}
