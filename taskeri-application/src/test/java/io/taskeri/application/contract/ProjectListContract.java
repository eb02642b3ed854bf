package io.taskeri.application.contract;

import static io.taskeri.application.contract.Refusals.any;
import static org.assertj.core.api.Assertions.assertThat;

import io.taskeri.application.page.PageRequest;
import io.taskeri.application.project.ChangeProject;
import io.taskeri.application.project.CreateProject;
import io.taskeri.application.project.ProjectFilter;
import io.taskeri.application.project.ProjectSort;
import io.taskeri.domain.project.Project;
import io.taskeri.domain.project.ProjectKey;
import io.taskeri.domain.project.ProjectStatus;
import io.taskeri.domain.project.Visibility;
import io.taskeri.domain.user.User;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Projects are found by what is known of them, in the order that is asked for. */
public interface ProjectListContract extends StorageContract {
  @Test
  default void projects_are_found_by_each_filter_and_by_all_together() {
    Company acme = company();
    User bob = acme.employee("Bob");
    var projects = acme.taskeri().projects();
    projects.create(acme.ada(), CreateProject.of("WEB", "Website").lead(bob.id()));
    projects.create(acme.ada(), CreateProject.of("APP", "Mobile app").status(ProjectStatus.ACTIVE));
    Project old = acme.project("OLD", Visibility.PRIVATE);
    acme.archive(old);
    var all = ProjectFilter.all();
    assertThat(keys(acme, all)).containsExactly("APP", "OLD", "WEB");
    assertThat(keys(acme, all.status(ProjectStatus.ACTIVE))).containsExactly("APP");
    assertThat(keys(acme, all.status(ProjectStatus.values()))).hasSize(3);
    assertThat(keys(acme, all.visibility(Visibility.PRIVATE))).containsExactly("OLD");
    assertThat(keys(acme, all.lead(bob.id()))).containsExactly("WEB");
    assertThat(keys(acme, all.lead(bob.id(), acme.admin().id()))).hasSize(3);
    assertThat(keys(acme, all.member(bob.id()))).containsExactly("WEB");
    assertThat(keys(acme, all.archived(true))).containsExactly("OLD");
    assertThat(keys(acme, all.archived(false))).containsExactly("APP", "WEB");
    assertThat(keys(acme, all.words("mob"))).containsExactly("APP");
    assertThat(keys(acme, all.words("web site"))).isEmpty();
    assertThat(keys(acme, all.words("WEB website"))).containsExactly("WEB");
    assertThat(keys(acme, all.archived(false).member(acme.admin().id()).words("app")))
        .containsExactly("APP");
  }

  @Test
  default void what_was_changed_last_comes_last_by_that_order() {
    Office office = Office.in(storage());
    Company acme = office.acme();
    Project first = acme.project("AAA", Visibility.ORGANIZATION);
    office.pass(Duration.ofMinutes(1));
    acme.project("BBB", Visibility.ORGANIZATION);
    office.pass(Duration.ofMinutes(1));
    acme.taskeri()
        .projects()
        .change(acme.ada(), first.id(), ChangeProject.nothing().name("Changed"), any());
    PageRequest<ProjectSort> request = PageRequest.by(ProjectSort.UPDATED_AT);
    assertThat(
            Pages.all(
                request.limit(1),
                page -> acme.taskeri().projects().list(acme.ada(), ProjectFilter.all(), page)))
        .extracting(Project::key)
        .extracting(ProjectKey::value)
        .containsExactly("BBB", "AAA");
  }

  private static List<String> keys(Company acme, ProjectFilter filter) {
    return acme
        .taskeri()
        .projects()
        .list(acme.ada(), filter, PageRequest.by(ProjectSort.KEY))
        .items()
        .stream()
        .map(it -> it.key().value())
        .toList();
  }
}
