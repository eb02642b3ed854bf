package io.taskeri.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskeri.application.Taskeri;
import io.taskeri.application.comment.CreateComment;
import io.taskeri.application.contract.Company;
import io.taskeri.application.contract.QuickHasher;
import io.taskeri.application.organization.CreateDepartment;
import io.taskeri.application.organization.CreateTeam;
import io.taskeri.application.patch.Patch;
import io.taskeri.application.session.Origin;
import io.taskeri.application.timelog.LogTime;
import io.taskeri.application.user.AcceptInvitation;
import io.taskeri.application.user.ChangeProfile;
import io.taskeri.application.user.ChangeUser;
import io.taskeri.application.user.Invite;
import io.taskeri.domain.project.Visibility;
import io.taskeri.domain.task.Task;
import io.taskeri.domain.user.User;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Who is erased stands in no column of any table any more. */
class ErasureTest {
  private static final OptionalLong ANY = OptionalLong.empty();
  private static final String TABLES =
      "SELECT schemaname, tablename FROM pg_tables WHERE schemaname IN ('public', '%s')";

  @Test
  void nothing_tells_who_an_erased_person_was() throws SQLException {
    try (TestDatabase database = TestDatabase.create();
        Taskeri taskeri =
            Taskeri.builder()
                .storage(database.storage())
                .passwordHasher(new QuickHasher())
                .mail()
                .build();
        Connection connection = database.connect()) {
      Company acme = Company.in(taskeri);
      String schema = acme.registered().tenant().schema().value();
      User person = join(acme, "zebulon");
      live(acme, person);
      assertThat(tablesWith("zebulon", schema, connection))
          .contains("activities", "invitations", "outbox", "tenant_users", "users");

      taskeri.accounts().erase(acme.ada(), person.id(), ANY);

      assertThat(tablesWith("zebulon", schema, connection)).isEmpty();
    }
  }

  /** With that word in whatever tells who they are. */
  private static User join(Company acme, String word) {
    Invite command = new Invite(word + "@before.test", List.of("Employee"));
    String link = acme.taskeri().invitations().invite(acme.ada(), command).link().orElseThrow();
    return acme.taskeri()
        .acceptance()
        .accept(
            link.substring(link.lastIndexOf('/') + 1),
            new AcceptInvitation(
                "The one " + word, Company.PASSWORD, new Origin("::1", "of " + word)))
        .user();
  }

  /** They change whatever can be changed, and belong to whatever one can belong to. */
  private static void live(Company acme, User person) {
    Taskeri taskeri = acme.taskeri();
    ChangeProfile profile =
        new ChangeProfile(
            Patch.set("Sir Zebulon"),
            Patch.set("Zebulonist"),
            Patch.set("Europe/Berlin"),
            Patch.keep());
    ChangeUser change = new ChangeUser(Patch.set("sir.zebulon@acme.test"), profile);
    taskeri.users().change(acme.ada(), person.id(), change, ANY);
    taskeri.departments().create(acme.ada(), new CreateDepartment("Lab", "", person.id()));
    taskeri.teams().create(acme.ada(), new CreateTeam("Crew", "", null, person.id()));
    Task task = acme.task(acme.project("WEB", Visibility.ORGANIZATION), "A task");
    taskeri.assignments().assign(acme.ada(), task.id(), person.id(), ANY);
    taskeri.comments().create(acme.as(person), new CreateComment(task.id(), "Done."));
    taskeri.timeLogs().create(acme.as(person), new LogTime(task.id(), Instant.EPOCH, 5, ""));
    taskeri
        .passwords()
        .forgot("sir.zebulon@acme.test", Optional.of(acme.registered().tenant().slug().value()));
  }

  private static Set<String> tablesWith(String word, String schema, Connection connection)
      throws SQLException {
    Set<String> found = new TreeSet<>();
    try (Statement tables = connection.createStatement();
        ResultSet table = tables.executeQuery(TABLES.formatted(schema))) {
      while (table.next()) {
        String name = table.getString(1) + "." + table.getString(2);
        try (Statement statement = connection.createStatement();
            ResultSet row =
                statement.executeQuery(
                    "SELECT 1 FROM " + name + " t WHERE t::text ILIKE '%" + word + "%' LIMIT 1")) {
          if (row.next()) {
            found.add(table.getString(2));
          }
        }
      }
    }
    return found;
  }
}
