package io.taskeri.application.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.taskeri.application.page.PageRequest;
import io.taskeri.application.project.ProjectFilter;
import io.taskeri.application.project.ProjectSort;
import io.taskeri.domain.access.Viewer;
import io.taskeri.domain.error.Conflict;
import io.taskeri.domain.error.ErrorCode;
import io.taskeri.domain.project.Project;
import io.taskeri.domain.project.ProjectDetails;
import io.taskeri.domain.project.ProjectKey;
import io.taskeri.domain.project.ProjectRef;
import io.taskeri.domain.project.ProjectStatus;
import io.taskeri.domain.project.Visibility;
import io.taskeri.domain.user.User;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Projects come back as they were kept, to those who may see them. */
public interface ProjectRepositoryContract extends StorageContract {
  @Test
  default void a_changed_project_replaces_the_state_that_it_was_made_from() {
    Sample sample = Sample.in(storage());
    Project project = sample.project("WEB", Visibility.ORGANIZATION);
    Project changed =
        project.change(
            new ProjectDetails(
                "Site",
                "text",
                ProjectStatus.ON_HOLD,
                Visibility.PRIVATE,
                sample.admin().id(),
                LocalDate.parse("2026-01-01"),
                LocalDate.parse("2026-01-01")),
            Sample.NOW.plusSeconds(1));
    save(sample, changed);
    assertThat(find(sample, project.id(), sample.viewer())).contains(changed);
    assertThat(find(sample, project.key(), sample.viewer())).contains(changed);
    assertThatThrownBy(() -> save(sample, changed)).isInstanceOf(Conflict.class);
  }

  @Test
  default void a_key_is_given_once() {
    Sample sample = Sample.in(storage());
    sample.project("WEB", Visibility.ORGANIZATION);
    assertThatThrownBy(() -> sample.project("WEB", Visibility.PRIVATE))
        .isInstanceOf(Conflict.class)
        .extracting("code")
        .isEqualTo(ErrorCode.PROJECT_KEY_TAKEN);
  }

  @Test
  default void a_private_project_is_found_by_members_and_who_sees_everything() {
    Sample sample = Sample.in(storage());
    User bob = sample.employee("Bob");
    Viewer viewer = new Viewer(bob.id(), false);
    Project open = sample.project("OPEN", Visibility.ORGANIZATION);
    Project hidden = sample.project("SECRET", Visibility.PRIVATE);
    assertThat(find(sample, hidden.id(), viewer)).isEmpty();
    assertThat(find(sample, new ProjectKey("SECRET"), viewer)).isEmpty();
    assertThat(list(sample, viewer)).containsExactly(open);
    assertThat(list(sample, sample.viewer())).containsExactly(open, hidden);
    storage()
        .inTenant(
            sample.context(),
            unit -> {
              unit.projects().members().add(hidden.id(), bob.id(), Sample.NOW);
              unit.projects().members().add(hidden.id(), bob.id(), Sample.NOW);
              return unit;
            });
    assertThat(find(sample, hidden.id(), viewer)).contains(hidden);
    assertThat(list(sample, viewer)).containsExactly(open, hidden);
  }

  @Test
  default void projects_page_by_key_name_and_age() {
    Sample sample = Sample.in(storage());
    List<Project> made =
        List.of(
            sample.project("BB", Visibility.ORGANIZATION),
            sample.project("AA", Visibility.ORGANIZATION),
            sample.project("CC", Visibility.ORGANIZATION));
    for (ProjectSort sort : ProjectSort.values()) {
      var first = PageRequest.by(sort).limit(2).counted();
      storage()
          .readInTenant(
              sample.context(),
              unit -> {
                var page = unit.projects().list(ProjectFilter.all(), first, sample.viewer());
                var rest =
                    unit.projects()
                        .list(
                            ProjectFilter.all(),
                            first.after(page.next().orElseThrow()),
                            sample.viewer());
                assertThat(page.items()).hasSize(2).doesNotContainAnyElementsOf(rest.items());
                assertThat(rest.items()).hasSize(1);
                assertThat(rest.next()).isEmpty();
                assertThat(page.total()).hasValue(made.size());
                return unit;
              });
    }
    assertThat(list(sample, sample.viewer()))
        .extracting(it -> it.key().value())
        .containsExactly("AA", "BB", "CC");
  }

  private List<Project> list(Sample sample, Viewer viewer) {
    return storage()
        .readInTenant(
            sample.context(),
            unit ->
                unit.projects()
                    .list(ProjectFilter.all(), PageRequest.by(ProjectSort.KEY), viewer)
                    .items());
  }

  private Optional<Project> find(Sample sample, ProjectRef ref, Viewer viewer) {
    return storage()
        .inTenant(
            sample.context(),
            unit -> {
              assertThat(unit.projects().lock(ref, viewer))
                  .isEqualTo(unit.projects().find(ref, viewer));
              return unit.projects().find(ref, viewer);
            });
  }

  private void save(Sample sample, Project project) {
    storage()
        .inTenant(
            sample.context(),
            unit -> {
              unit.projects().save(project);
              return unit;
            });
  }
}
