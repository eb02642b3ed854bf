package io.taskeri.persistence;

import io.taskeri.application.Taskeri;
import io.taskeri.application.comment.CreateComment;
import io.taskeri.application.contract.Company;
import io.taskeri.application.contract.QuickHasher;
import io.taskeri.application.label.CreateLabel;
import io.taskeri.application.organization.CreateDepartment;
import io.taskeri.application.organization.CreateTeam;
import io.taskeri.application.retry.RetryKey;
import io.taskeri.application.task.CreateTask;
import io.taskeri.application.timelog.LogTime;
import io.taskeri.domain.organization.Department;
import io.taskeri.domain.organization.Team;
import io.taskeri.domain.project.Project;
import io.taskeri.domain.project.Visibility;
import io.taskeri.domain.task.Task;
import io.taskeri.domain.user.User;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/** An organization with a row in each table of its schema. */
final class FullCompany {
  /** With all that text can hold and a line of a file cannot. */
  static final String TITLE = "A \\ task with \"quotes\", \\. and ünïcödé 🐘";

  private FullCompany() {}

  /** The use cases over a storage. */
  static Taskeri taskeri(PostgresStorage storage) {
    return Taskeri.builder().storage(storage).passwordHasher(new QuickHasher()).mail().build();
  }

  static Company in(PostgresStorage storage) {
    Taskeri taskeri = taskeri(storage);
    Company acme = Company.in(taskeri);
    User bob = acme.employee("Bob");
    Project project = acme.project("WEB", Visibility.PRIVATE);
    taskeri.projectMembers().add(acme.ada(), project.id(), bob.id());
    Department lab =
        taskeri.departments().create(acme.ada(), new CreateDepartment("Lab", "", bob.id()));
    taskeri.departments().addMember(acme.ada(), lab.id(), bob.id());
    Team crew = taskeri.teams().create(acme.ada(), new CreateTeam("Crew", "", lab.id(), bob.id()));
    taskeri.teams().addMember(acme.ada(), crew.id(), bob.id());
    taskeri.labels().create(acme.ada(), new CreateLabel("urgent", null));
    Task task =
        taskeri
            .tasks()
            .create(
                acme.ada(),
                CreateTask.in(project.id())
                    .titled(TITLE)
                    .described("one\ttab\r\nand a line")
                    .labelled("urgent"),
                Optional.of(new RetryKey("POST /tasks", "key", "print")))
            .value()
            .task();
    taskeri
        .tasks()
        .create(acme.ada(), CreateTask.in(project.id()).titled("A part").partOf(task.id()));
    taskeri.assignments().assign(acme.ada(), task.id(), bob.id(), OptionalLong.empty());
    taskeri.comments().create(acme.ada(), new CreateComment(task.id(), "Done."));
    taskeri.timeLogs().create(acme.ada(), new LogTime(task.id(), Instant.EPOCH, 5, ""));
    acme.invite("Grace", "Employee");
    taskeri
        .passwords()
        .forgot(Company.email("Bob"), Optional.of(acme.registered().tenant().slug().value()));
    return acme;
  }
}
