package io.taskeri.domain.activity;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskeri.domain.access.RoleId;
import io.taskeri.domain.comment.CommentId;
import io.taskeri.domain.label.LabelId;
import io.taskeri.domain.organization.DepartmentId;
import io.taskeri.domain.organization.TeamId;
import io.taskeri.domain.project.ProjectId;
import io.taskeri.domain.task.TaskId;
import io.taskeri.domain.tenant.SessionId;
import io.taskeri.domain.tenant.TenantId;
import io.taskeri.domain.timelog.TimeLogId;
import io.taskeri.domain.user.InvitationId;
import io.taskeri.domain.user.UserId;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The history and the API write ids as text. */
class IdTest {
  @ParameterizedTest
  @MethodSource("ids")
  void an_id_is_written_as_its_uuid_alone(Function<UUID, Object> id) {
    UUID value = UUID.randomUUID();
    assertThat(id.apply(value)).hasToString(value.toString());
  }

  static List<Function<UUID, Object>> ids() {
    return List.of(
        ActivityId::new,
        CommentId::new,
        DepartmentId::new,
        InvitationId::new,
        LabelId::new,
        ProjectId::new,
        RoleId::new,
        SessionId::new,
        TaskId::new,
        TeamId::new,
        TenantId::new,
        TimeLogId::new,
        UserId::new);
  }
}
