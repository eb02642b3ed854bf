package io.taskeri.application.contract;

import static io.taskeri.application.contract.Refusals.assertInvalid;
import static org.assertj.core.api.Assertions.assertThat;

import io.taskeri.application.comment.CreateComment;
import io.taskeri.application.page.SearchWords;
import io.taskeri.application.search.Found;
import io.taskeri.application.search.FoundType;
import io.taskeri.application.task.CreateTask;
import io.taskeri.domain.project.Project;
import io.taskeri.domain.project.Visibility;
import io.taskeri.domain.task.Task;
import io.taskeri.domain.tenant.TenantContext;
import io.taskeri.domain.user.User;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Tasks, projects and people are found by the beginnings of their words. */
public interface SearchContract extends StorageContract {
  @Test
  default void the_best_come_first_by_key_then_name_then_description_then_comment() {
    Company acme = company();
    Project web = acme.project("WEB", Visibility.ORGANIZATION);
    Task commented = acme.task(web, "commented");
    comment(acme, commented, "An invoice 1");
    Task described = task(acme, web, "described", "to print\n an *Invoice* 1 in PDF");
    Task titled = acme.task(web, "Invoice 1");
    assertThat(names(acme, acme.ada(), "invoi 1"))
        .containsExactly("Invoice 1", "described", "commented");
    assertThat(names(acme, acme.ada(), "web-1")).containsExactly("commented");
    assertThat(names(acme, acme.ada(), "Web 3")).containsExactly("Invoice 1");
    assertThat(find(acme, acme.ada(), "invoice"))
        .containsExactly(
            found(titled, null),
            found(described, "to print an *Invoice* 1 in PDF"),
            found(commented, "An invoice 1"));
    assertThat(names(acme, acme.ada(), "voice")).isEmpty();
    assertThat(names(acme, acme.ada(), "invoice 2")).isEmpty();
    assertThat(names(acme, acme.ada(), "described pdf")).containsExactly("described");
    assertThat(names(acme, acme.ada(), "commented invoice")).isEmpty();
  }

  private static Found found(Task task, @Nullable String excerpt) {
    return new Found(
        FoundType.TASK,
        task.id().value(),
        task.key().toString(),
        task.details().title(),
        excerpt,
        task.project());
  }

  @Test
  default void projects_are_found_by_key_and_name_and_people_by_name_and_email() {
    Company acme = company();
    Project web = acme.project("WEB", Visibility.ORGANIZATION);
    User eve = acme.employee("Evelyn");
    User gone = acme.employee("Evan");
    acme.erase(gone);
    assertThat(find(acme, acme.ada(), "web"))
        .containsExactly(
            new Found(FoundType.PROJECT, web.id().value(), "WEB", "Project WEB", null, null));
    assertThat(find(acme, acme.ada(), "acme eve"))
        .containsExactly(new Found(FoundType.USER, eve.id().value(), null, "Evelyn", null, null));
    assertThat(names(acme, acme.ada(), "ev")).containsExactly("Evelyn");
    assertThat(names(acme, acme.ada(), "erased")).isEmpty();
  }

  @Test
  default void only_what_one_may_see_is_found() {
    Company acme = company();
    Project secret = acme.project("SECRET", Visibility.PRIVATE);
    comment(acme, acme.task(secret, "Secret task"), "a hidden word");
    acme.task(acme.project("OPEN", Visibility.ORGANIZATION), "No secret");
    TenantContext bob = acme.as(acme.employee("Secretary"));
    assertThat(names(acme, acme.ada(), "secret"))
        .containsExactlyInAnyOrder("Project SECRET", "Secret task", "No secret", "Secretary");
    assertThat(names(acme, bob, "secret")).containsExactlyInAnyOrder("No secret", "Secretary");
    assertThat(names(acme, bob, "hidden")).isEmpty();
    assertThat(names(acme, bob, "SECRET-1")).isEmpty();
    assertThat(names(acme, acme.ada(), "hidden")).containsExactly("Secret task");
    assertThat(names(acme, company().ada(), "secret")).isEmpty();
    assertThat(names(acme, acme.allowed("Reader", "user:read"), "secret"))
        .containsExactly("Secretary");
    assertThat(names(acme, acme.allowed("Worker", "project:read"), "secret"))
        .containsExactly("No secret");
    assertThat(names(acme, acme.allowed("Nobody"), "secret")).isEmpty();
  }

  @Test
  default void the_kinds_that_are_wanted_are_found_and_no_more_than_are_wanted() {
    Company acme = company();
    Project web = acme.project("WEB", Visibility.ORGANIZATION);
    acme.task(web, "project one");
    acme.task(web, "project two");
    SearchWords words = SearchWords.of("project");
    var search = acme.taskeri().search();
    assertThat(search.find(acme.ada(), words, Set.of(FoundType.TASK), 50)).hasSize(2);
    assertThat(search.find(acme.ada(), words, Set.of(FoundType.TASK), 1)).hasSize(1);
    assertThat(search.find(acme.ada(), words, Set.of(FoundType.PROJECT, FoundType.USER), 50))
        .hasSize(1);
    assertInvalid(() -> search.find(acme.ada(), words, Set.of(), 0), "/limit out-of-range");
    assertInvalid(() -> search.find(acme.ada(), words, Set.of(), 201), "/limit out-of-range");
    assertInvalid(() -> search.find(acme.ada(), SearchWords.none(), Set.of(), 5), "/q required");
  }

  @Test
  default void a_change_is_found_and_what_was_deleted_is_not() {
    Company acme = company();
    Project web = acme.project("WEB", Visibility.ORGANIZATION);
    Task task = task(acme, web, "ÄRGER über ÖL", "Ünïcödé: Σίσυφος und Добро, user@host.example");
    for (String words : List.of("ärger öl", "ÜBER", "ünïc", "σίσ", "добро", "host user")) {
      assertThat(names(acme, acme.ada(), words)).as(words).containsExactly("ÄRGER über ÖL");
    }
    acme.taskeri().tasks().delete(acme.ada(), task.id(), Refusals.any());
    assertThat(names(acme, acme.ada(), "ärger")).isEmpty();
  }

  @Test
  default void an_excerpt_is_a_short_piece_of_one_line_around_the_word() {
    Company acme = company();
    Project web = acme.project("WEB", Visibility.ORGANIZATION);
    task(acme, web, "long", "before ".repeat(5000) + "\n\nneedle\n" + "after ".repeat(5000));
    assertThat(find(acme, acme.ada(), "needle").get(0).excerpt())
        .startsWith("… before before")
        .contains(" before needle after ")
        .endsWith(" after …")
        .hasSizeLessThan(170);
  }

  private static Task task(Company acme, Project project, String title, String description) {
    var command = CreateTask.in(project.id()).titled(title).described(description);
    return acme.taskeri().tasks().create(acme.ada(), command).task();
  }

  private static void comment(Company acme, Task task, String body) {
    assertThat(acme.taskeri().comments().create(acme.ada(), new CreateComment(task.id(), body)))
        .isNotNull();
  }

  private static List<Found> find(Company acme, TenantContext who, String words) {
    return acme.taskeri().search().find(who, SearchWords.of(words), Set.of(), 50);
  }

  private static List<String> names(Company acme, TenantContext who, String words) {
    return find(acme, who, words).stream().map(Found::name).toList();
  }
}
