package io.taskeri.application.contract;

import static io.taskeri.application.contract.Refusals.any;
import static io.taskeri.application.contract.Refusals.assertForbidden;
import static io.taskeri.application.contract.Refusals.assertInvalid;
import static io.taskeri.application.contract.Refusals.assertNotFound;
import static org.assertj.core.api.Assertions.assertThat;

import io.taskeri.application.organization.MemberSort;
import io.taskeri.application.page.PageRequest;
import io.taskeri.application.project.ChangeProject;
import io.taskeri.application.project.CreateProject;
import io.taskeri.domain.access.Role;
import io.taskeri.domain.organization.Member;
import io.taskeri.domain.project.Project;
import io.taskeri.domain.project.Visibility;
import io.taskeri.domain.task.Task;
import io.taskeri.domain.tenant.TenantContext;
import io.taskeri.domain.user.User;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who belongs to a project, and so sees it where it is private. */
public interface ProjectMemberContract extends StorageContract {
  @Test
  default void a_private_project_exists_for_its_members_as_long_as_they_are() {
    Company acme = company();
    User bob = acme.employee("Bob");
    Project secret = acme.project("SECRET", Visibility.PRIVATE);
    Task task = acme.task(secret, "hidden");
    var members = acme.taskeri().projectMembers();
    var tasks = acme.taskeri().tasks();
    assertNotFound(() -> tasks.get(acme.as(bob), task.id()));
    Member added = members.add(acme.ada(), secret.id(), bob.id());
    assertThat(added.user()).isEqualTo(bob);
    assertThat(members.add(acme.ada(), secret.key(), bob.id())).isEqualTo(added);
    assertThat(names(acme, secret)).containsExactly("Ada", "Bob");
    assertThat(tasks.get(acme.as(bob), task.id()).task()).isEqualTo(task);
    members.remove(acme.ada(), secret.id(), bob.id());
    assertThat(names(acme, secret)).containsExactly("Ada");
    assertNotFound(() -> tasks.get(acme.as(bob), task.id()));
    assertNotFound(() -> members.remove(acme.ada(), secret.id(), bob.id()));
  }

  @Test
  default void a_new_lead_becomes_a_member_and_a_lead_who_leaves_leads_no_more() {
    Company acme = company();
    User bob = acme.employee("Bob");
    Project web = acme.project("WEB", Visibility.ORGANIZATION);
    acme.taskeri()
        .projects()
        .change(acme.ada(), web.id(), ChangeProject.nothing().lead(bob.id()), any());
    assertThat(names(acme, web)).containsExactly("Ada", "Bob");
    acme.taskeri().projectMembers().remove(acme.ada(), web.id(), bob.id());
    Project left = acme.taskeri().projects().get(acme.ada(), web.id());
    assertThat(left.details().lead()).isNull();
    assertThat(left.revision().version()).isEqualTo(3);
    assertThat(names(acme, web)).containsExactly("Ada");
  }

  @Test
  default void who_makes_a_project_private_does_not_lose_it() {
    Company acme = company();
    TenantContext max = acme.as(acme.add("Max", Role.MANAGER));
    Project web = acme.project("WEB", Visibility.ORGANIZATION);
    acme.taskeri()
        .projects()
        .change(max, web.id(), ChangeProject.nothing().visibility(Visibility.PRIVATE), any());
    assertThat(names(acme, web)).containsExactly("Ada", "Max");
    acme.taskeri().projects().get(max, web.id());
  }

  @Test
  default void only_who_is_active_and_of_the_organization_becomes_a_member() {
    Company acme = company();
    User gone = acme.deactivate(acme.employee("Gone"));
    User stranger = company().admin();
    Project web = acme.project("WEB", Visibility.ORGANIZATION);
    var members = acme.taskeri().projectMembers();
    assertInvalid(() -> members.add(acme.ada(), web.id(), gone.id()), "/userId not-found");
    assertNotFound(() -> members.add(acme.ada(), web.id(), stranger.id()));
    assertThat(names(acme, web)).containsExactly("Ada");
  }

  @Test
  default void
      members_are_changed_by_the_lead_and_by_who_may_and_seen_by_all_who_see_the_project() {
    Company acme = company();
    User bob = acme.employee("Bob");
    User eve = acme.employee("Eve");
    TenantContext lead = acme.allowed("Lena", "project:read", "project:create", "project:update");
    Project web = acme.taskeri().projects().create(lead, CreateProject.of("WEB", "Website"));
    Project other = acme.project("APP", Visibility.ORGANIZATION);
    Project secret = acme.project("SECRET", Visibility.PRIVATE);
    var members = acme.taskeri().projectMembers();
    members.add(lead, web.id(), bob.id());
    members.add(acme.ada(), web.id(), eve.id());
    assertThat(names(acme, web)).containsExactly("Bob", "Eve", "Lena");
    assertForbidden(() -> members.add(lead, other.id(), bob.id()));
    assertForbidden(() -> members.remove(acme.as(bob), web.id(), eve.id()));
    assertNotFound(() -> members.add(lead, secret.id(), bob.id()));
    assertNotFound(() -> members.list(acme.as(bob), secret.id(), byName()));
    assertNotFound(() -> members.list(company().ada(), web.id(), byName()));
    assertThat(members.list(acme.as(bob), web.key(), byName()).items()).hasSize(3);
  }

  @Test
  default void an_erased_person_leads_no_project_and_belongs_to_none() {
    Company acme = company();
    User bob = acme.employee("Bob");
    Project web = acme.project("WEB", Visibility.ORGANIZATION);
    acme.taskeri()
        .projects()
        .change(acme.ada(), web.id(), ChangeProject.nothing().lead(bob.id()), any());
    acme.erase(bob);
    assertThat(names(acme, web)).containsExactly("Ada");
    assertThat(acme.taskeri().projects().get(acme.ada(), web.id()).details().lead()).isNull();
  }

  private static PageRequest<MemberSort> byName() {
    return PageRequest.by(MemberSort.NAME);
  }

  private static List<String> names(Company acme, Project project) {
    return acme.taskeri().projectMembers().list(acme.ada(), project.id(), byName()).items().stream()
        .map(it -> it.user().name())
        .toList();
  }
}
