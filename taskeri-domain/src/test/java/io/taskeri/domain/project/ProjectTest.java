package io.taskeri.domain.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.taskeri.domain.activity.FieldChange;
import io.taskeri.domain.error.Conflict;
import io.taskeri.domain.error.ErrorCode;
import io.taskeri.domain.error.InvalidInput;
import io.taskeri.domain.user.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProjectTest {
  private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
  private static final LocalDate DAY = LocalDate.parse("2026-11-23");
  private static final UserId ADA = new UserId(UUID.randomUUID());

  private final Project project =
      Project.create(
          new ProjectId(UUID.randomUUID()), new ProjectKey("WEB"), details("Web", DAY, DAY), NOW);

  @ParameterizedTest
  @ValueSource(strings = {"W", "web", "1WEB", "WEB-1", "ABCDEFGHIJK", "WÖB", "", "WE B"})
  void a_key_is_two_to_ten_upper_case_letters_or_digits(String text) {
    assertThatThrownBy(() -> new ProjectKey(text)).isInstanceOf(InvalidInput.class);
    assertThat(ProjectKey.parse(text)).isEmpty();
  }

  @Test
  void a_project_is_named_by_id_or_key() {
    assertThat(ProjectRef.parse("WEB2")).contains(new ProjectKey("WEB2"));
    assertThat(ProjectRef.parse(project.id().toString())).contains(project.id());
    assertThat(ProjectRef.parse("web")).isEmpty();
  }

  @Test
  void ends_on_its_first_day_at_the_earliest() {
    assertThatThrownBy(() -> details("Web", DAY, DAY.minusDays(1)))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            invalid -> assertThat(invalid.violations().get(0).field()).isEqualTo("/endDate"));
    assertThat(details("Web", null, DAY.minusDays(1)).startDate()).isNull();
  }

  @Test
  void counts_each_change_and_none_where_nothing_changes() {
    assertThat(project.change(project.details(), NOW)).isSameAs(project);
    Project changed = project.change(details("New", DAY, null), NOW.plusSeconds(1));
    assertThat(changed.revision().version()).isEqualTo(2);
    assertThat(project.details().changesTo(changed.details()))
        .containsExactly(
            new FieldChange("name", "Web", "New"), new FieldChange("endDate", "2026-11-23", null));
  }

  @Test
  void is_read_only_once_archived() {
    Project archived =
        new Project(project.id(), project.key(), project.details(), NOW, project.revision());
    assertThatThrownBy(() -> archived.change(details("New", DAY, DAY), NOW))
        .isInstanceOf(Conflict.class);
  }

  @Test
  void is_worked_on_deleted_or_neither_as_the_archive_has_it() {
    assertThat(project.restore(NOW)).isSameAs(project);
    assertThatThrownBy(project::requireArchived)
        .isInstanceOf(Conflict.class)
        .extracting("code")
        .isEqualTo(ErrorCode.PROJECT_NOT_ARCHIVED);
    Project archived = project.archive(NOW.plusSeconds(1));
    archived.requireArchived();
    assertThat(archived.archivedAt()).isEqualTo(NOW.plusSeconds(1));
    assertThat(archived.revision().version()).isEqualTo(2);
    assertThat(archived.archive(NOW.plusSeconds(2))).isSameAs(archived);
    Project restored = archived.restore(NOW.plusSeconds(3));
    restored.requireWritable();
    assertThat(restored.archivedAt()).isNull();
    assertThat(restored.revision().version()).isEqualTo(3);
  }

  @Test
  void loses_its_lead_and_nothing_else() {
    assertThat(project.details().changesTo(project.details().leaderless()))
        .containsExactly(new FieldChange("leadId", ADA.toString(), null));
  }

  @Test
  void belongs_to_its_lead() {
    assertThat(project.isOwnedBy(ADA)).isTrue();
    assertThat(project.isOwnedBy(new UserId(UUID.randomUUID()))).isFalse();
  }

  private static ProjectDetails details(String name, LocalDate start, LocalDate end) {
    return new ProjectDetails(
        name, "", ProjectStatus.ACTIVE, Visibility.ORGANIZATION, ADA, start, end);
  }
}
