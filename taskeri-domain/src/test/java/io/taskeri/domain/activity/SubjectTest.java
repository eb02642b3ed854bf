package io.taskeri.domain.activity;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskeri.domain.access.Role;
import io.taskeri.domain.access.RoleDetails;
import io.taskeri.domain.access.RoleId;
import io.taskeri.domain.comment.Comment;
import io.taskeri.domain.comment.CommentId;
import io.taskeri.domain.label.Label;
import io.taskeri.domain.label.LabelDetails;
import io.taskeri.domain.label.LabelId;
import io.taskeri.domain.organization.Department;
import io.taskeri.domain.organization.DepartmentDetails;
import io.taskeri.domain.organization.DepartmentId;
import io.taskeri.domain.organization.Team;
import io.taskeri.domain.organization.TeamDetails;
import io.taskeri.domain.organization.TeamId;
import io.taskeri.domain.project.Project;
import io.taskeri.domain.project.ProjectDetails;
import io.taskeri.domain.project.ProjectId;
import io.taskeri.domain.project.ProjectKey;
import io.taskeri.domain.project.ProjectStatus;
import io.taskeri.domain.project.Visibility;
import io.taskeri.domain.task.Rank;
import io.taskeri.domain.task.Task;
import io.taskeri.domain.task.TaskDetails;
import io.taskeri.domain.task.TaskId;
import io.taskeri.domain.task.TaskKey;
import io.taskeri.domain.tenant.SessionId;
import io.taskeri.domain.tenant.Slug;
import io.taskeri.domain.tenant.Tenant;
import io.taskeri.domain.tenant.TenantId;
import io.taskeri.domain.timelog.TimeLog;
import io.taskeri.domain.timelog.TimeLogDetails;
import io.taskeri.domain.timelog.TimeLogId;
import io.taskeri.domain.user.EmailAddress;
import io.taskeri.domain.user.Invitation;
import io.taskeri.domain.user.InvitationId;
import io.taskeri.domain.user.Person;
import io.taskeri.domain.user.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SubjectTest {
  private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
  private static final UUID ID = UUID.fromString("019ab3c4-d5e6-7f01-8234-56789abcdef0");
  private static final Person ADA = new Person(new UserId(UUID.randomUUID()), "Ada");
  private static final ProjectKey WEB = new ProjectKey("WEB");

  private final Project project =
      Project.create(
          new ProjectId(ID),
          WEB,
          new ProjectDetails(
              "Website", "", ProjectStatus.ACTIVE, Visibility.ORGANIZATION, null, null, null),
          NOW);
  private final Task task =
      Task.create(
          new TaskId(ID),
          new ProjectId(UUID.randomUUID()),
          new TaskKey(WEB, 42),
          TaskDetails.titled("A task"),
          Rank.FIRST,
          List.of(),
          ADA.id(),
          NOW);

  @Test
  void what_belongs_to_the_organization_is_named_by_its_own_name() {
    assertThat(Subject.of(Tenant.register(new TenantId(ID), "Acme", new Slug("acme"), NOW)))
        .isEqualTo(new Subject(EntityType.TENANT, ID, null, "Acme"));
    RoleDetails clerk = new RoleDetails("Clerk", "", Set.of());
    assertThat(Subject.of(Role.create(new RoleId(ID), clerk, NOW)))
        .isEqualTo(new Subject(EntityType.ROLE, ID, null, "Clerk"));
    DepartmentDetails sales = new DepartmentDetails("Sales", "", null);
    assertThat(Subject.of(Department.create(new DepartmentId(ID), sales, NOW)))
        .isEqualTo(new Subject(EntityType.DEPARTMENT, ID, null, "Sales"));
    assertThat(Subject.of(Team.create(new TeamId(ID), new TeamDetails("Net", "", null, null), NOW)))
        .isEqualTo(new Subject(EntityType.TEAM, ID, null, "Net"));
    assertThat(Subject.of(Label.create(new LabelId(ID), new LabelDetails("bug", "#cf222e"), NOW)))
        .isEqualTo(new Subject(EntityType.LABEL, ID, null, "bug"));
  }

  @Test
  void people_and_what_tells_of_them_are_not_named() {
    assertThat(Subject.of(new UserId(ID))).isEqualTo(new Subject(EntityType.USER, ID, null, null));
    assertThat(Subject.of(new SessionId(ID)))
        .isEqualTo(new Subject(EntityType.SESSION, ID, null, null));
    EmailAddress bob = new EmailAddress("bob@acme.test");
    assertThat(Subject.of(Invitation.send(new InvitationId(ID), bob, List.of(), ADA, NOW)))
        .isEqualTo(new Subject(EntityType.INVITATION, ID, null, null));
  }

  @Test
  void what_belongs_to_a_project_tells_which_decides_who_may_read_it() {
    assertThat(Subject.of(project))
        .isEqualTo(new Subject(EntityType.PROJECT, ID, new ProjectId(ID), "WEB"));
    assertThat(Subject.of(task))
        .isEqualTo(new Subject(EntityType.TASK, ID, task.project(), "WEB-42"));
    Comment comment = Comment.write(new CommentId(ID), task.id(), ADA, "Yes", NOW);
    assertThat(Subject.of(comment, task))
        .isEqualTo(new Subject(EntityType.COMMENT, ID, task.project(), "WEB-42"));
    TimeLogDetails hour = new TimeLogDetails(NOW, 60, "");
    assertThat(Subject.of(TimeLog.write(new TimeLogId(ID), task, ADA, hour, NOW)))
        .isEqualTo(new Subject(EntityType.TIME_LOG, ID, task.project(), "WEB-42"));
  }

  @Test
  void a_name_that_is_known_later_changes_nothing_else() {
    assertThat(Subject.of(task).named("Ada"))
        .isEqualTo(new Subject(EntityType.TASK, ID, task.project(), "Ada"));
  }
}
