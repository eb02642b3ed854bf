package io.taskeri.domain.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.taskeri.domain.activity.FieldChange;
import io.taskeri.domain.error.InvalidInput;
import io.taskeri.domain.user.UserId;
import java.time.Instant;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class GroupDetailsTest {
  private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
  private static final UserId BOB = new UserId(UUID.randomUUID());
  private static final DepartmentId SALES = new DepartmentId(UUID.randomUUID());

  @Test
  void names_and_descriptions_are_cleaned() {
    assertThat(new DepartmentDetails(" Sales ", " all\n", BOB))
        .isEqualTo(new DepartmentDetails("Sales", "all", BOB));
    assertThat(new TeamDetails(" Web ", "", SALES, BOB).name()).isEqualTo("Web");
  }

  @Test
  void every_rule_that_they_break_is_named() {
    String longest = "x".repeat(1001);
    assertBroken(() -> new DepartmentDetails("\u200b", longest, null));
    assertBroken(() -> new TeamDetails(" ", longest, null, null));
  }

  @Test
  void a_department_changes_where_something_differs() {
    DepartmentDetails details = new DepartmentDetails("Sales", "", BOB);
    Department department = Department.create(SALES, details, NOW);
    assertThat(department.change(details, NOW)).isSameAs(department);
    assertThat(department.change(details.headedBy(null), NOW).revision().version()).isEqualTo(2);
    assertThat(details.changesTo(new DepartmentDetails("Trade", "x", null)))
        .containsExactly(
            new FieldChange("name", "Sales", "Trade"),
            new FieldChange("description", "", "x"),
            new FieldChange("headId", BOB.toString(), null));
  }

  @Test
  void a_team_changes_where_something_differs() {
    TeamDetails details = new TeamDetails("Web", "", null, BOB);
    Team team = Team.create(new TeamId(UUID.randomUUID()), details, NOW);
    assertThat(team.change(details, NOW)).isSameAs(team);
    assertThat(team.change(details.ledBy(null), NOW).revision().version()).isEqualTo(2);
    assertThat(details.changesTo(new TeamDetails("Net", "", SALES, null)))
        .containsExactly(
            new FieldChange("name", "Web", "Net"),
            new FieldChange("departmentId", null, SALES.toString()),
            new FieldChange("leadId", BOB.toString(), null));
  }

  private static void assertBroken(ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            InvalidInput.class,
            invalid ->
                assertThat(invalid.violations())
                    .extracting(it -> it.field() + " " + it.code())
                    .containsExactly("/name required", "/description too-long"));
  }
}
