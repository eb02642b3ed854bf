package io.taskeri.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.taskeri.application.contract.Company;
import io.taskeri.application.contract.QuickHasher;
import io.taskeri.application.memory.InMemoryStorage;
import io.taskeri.application.project.CreateProject;
import io.taskeri.application.task.CreateTask;
import io.taskeri.domain.access.Role;
import io.taskeri.domain.error.ErrorCode;
import io.taskeri.domain.project.Project;
import io.taskeri.domain.project.ProjectKey;
import io.taskeri.domain.project.Visibility;
import io.taskeri.domain.task.Task;
import io.taskeri.domain.tenant.TenantContext;
import io.taskeri.domain.tenant.TenantId;
import io.taskeri.domain.user.User;
import io.taskeri.domain.user.UserId;
import java.security.Principal;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** An embedding application says in classes of its own for whom it works. */
class OwnContextTest {
  private final Company acme =
      Company.in(
          Taskeri.builder()
              .storage(InMemoryStorage.create())
              .passwordHasher(new QuickHasher())
              .build());

  /** What a security framework keeps of somebody whom it has authenticated. */
  private record LoggedInPerson(String name, TenantId tenant, UserId user)
      implements Principal, TenantContext {
    @Override
    public String getName() {
      return name;
    }
  }

  /** A message of a queue, whose headers the sending side of the same application has set. */
  private record Message(Map<String, String> headers, String body) implements TenantContext {
    @Override
    public TenantId tenant() {
      return new TenantId(UUID.fromString(header("organization")));
    }

    @Override
    public UserId user() {
      return new UserId(UUID.fromString(header("sender")));
    }

    private String header(String name) {
      return headers.getOrDefault(name, "");
    }
  }

  private LoggedInPerson principal(User user) {
    return new LoggedInPerson(user.name(), acme.registered().tenant().id(), user.id());
  }

  @Test
  void a_principal_works_with_the_permissions_of_its_user() {
    LoggedInPerson grace = principal(acme.employee("Grace"));
    Project web = acme.project("WEB", Visibility.ORGANIZATION);
    Task task =
        acme.taskeri().tasks().create(grace, CreateTask.in(web.id()).titled("Proofread")).task();
    assertThat(task.createdBy()).isEqualTo(grace.user());
    assertCode(
        () -> acme.taskeri().projects().create(grace, CreateProject.of("OPS", "Operations")),
        ErrorCode.FORBIDDEN);
  }

  @Test
  void a_principal_that_is_kept_has_no_more_power_than_its_user_has_now() {
    User grace = acme.add("Grace", Role.MANAGER);
    LoggedInPerson kept = principal(grace);
    acme.assign(grace, Role.EMPLOYEE);
    assertCode(
        () -> acme.taskeri().projects().create(kept, CreateProject.of("WEB", "Website")),
        ErrorCode.FORBIDDEN);
    acme.deactivate(acme.now(grace));
    assertCode(() -> acme.taskeri().users().get(kept, grace.id()), ErrorCode.USER_DEACTIVATED);
  }

  @Test
  void a_message_is_worked_on_for_whom_its_headers_name() {
    User grace = acme.employee("Grace");
    acme.project("WEB", Visibility.ORGANIZATION);
    Message message =
        new Message(
            Map.of(
                "organization",
                acme.registered().tenant().id().toString(),
                "sender",
                grace.id().toString()),
            "From the mailbox");
    Task task =
        acme.taskeri()
            .tasks()
            .create(message, CreateTask.in(new ProjectKey("WEB")).titled(message.body()))
            .task();
    assertThat(task.createdBy()).isEqualTo(grace.id());
  }

  private static void assertCode(ThrowingCallable call, ErrorCode code) {
    assertThatThrownBy(call).extracting("code").isEqualTo(code);
  }
}
