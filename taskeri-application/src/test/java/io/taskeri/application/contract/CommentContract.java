package io.taskeri.application.contract;

import static io.taskeri.application.contract.Refusals.any;
import static io.taskeri.application.contract.Refusals.assertCode;
import static io.taskeri.application.contract.Refusals.assertForbidden;
import static io.taskeri.application.contract.Refusals.assertInvalid;
import static io.taskeri.application.contract.Refusals.assertNotFound;
import static org.assertj.core.api.Assertions.assertThat;

import io.taskeri.application.comment.ChangeComment;
import io.taskeri.application.comment.CommentSort;
import io.taskeri.application.comment.CreateComment;
import io.taskeri.application.page.PageRequest;
import io.taskeri.application.patch.Patch;
import io.taskeri.application.retry.Created;
import io.taskeri.application.retry.RetryKey;
import io.taskeri.domain.access.Role;
import io.taskeri.domain.activity.EntityType;
import io.taskeri.domain.activity.Subject;
import io.taskeri.domain.comment.Comment;
import io.taskeri.domain.error.ErrorCode;
import io.taskeri.domain.project.Visibility;
import io.taskeri.domain.task.Task;
import io.taskeri.domain.tenant.TenantContext;
import io.taskeri.domain.user.Person;
import io.taskeri.domain.user.User;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** What people say about tasks, to those who see the tasks. */
public interface CommentContract extends StorageContract {
  /** Sorted, a few at a time. */
  PageRequest<CommentSort> PAGE = PageRequest.by(CommentSort.CREATED_AT).limit(2);

  @Test
  default void a_comment_is_kept_as_it_was_written() {
    Company acme = company();
    Task task = task(acme, Visibility.ORGANIZATION);
    User bob = acme.employee("Bob");
    String markdown = "  <script>alert('x')</script>\n# Grüße 🎉 \\ % _\n";
    Comment written = write(acme, acme.as(bob), task, markdown);
    assertThat(written.body()).isEqualTo(markdown);
    assertThat(written.author()).isEqualTo(new Person(bob.id(), "Bob"));
    assertThat(written.task()).isEqualTo(task.id());
    assertThat(written.editedAt()).isNull();
    assertThat(acme.taskeri().comments().get(acme.ada(), written.id())).isEqualTo(written);
    assertThat(acme.taskeri().tasks().get(acme.ada(), task.id()).task()).isEqualTo(task);
  }

  @Test
  default void a_comment_that_breaks_a_rule_is_refused() {
    Company acme = company();
    Task task = task(acme, Visibility.ORGANIZATION);
    Comment kept = write(acme, acme.ada(), task, "x".repeat(64 * 1024));
    assertInvalid(() -> write(acme, acme.ada(), task, " \n"), "/body required");
    assertInvalid(() -> write(acme, acme.ada(), task, "a\u0000b"), "/body illegal-character");
    assertInvalid(
        () -> write(acme, acme.ada(), task, "é".repeat(32 * 1024) + "x"), "/body too-long");
    assertInvalid(() -> edit(acme, acme.ada(), kept, Patch.clear(), any()), "/body required");
    assertInvalid(() -> edit(acme, acme.ada(), kept, Patch.set(""), any()), "/body required");
    assertThat(list(acme, acme.ada(), task, PAGE)).containsExactly(kept);
  }

  @Test
  default void only_the_author_edits_a_comment_and_it_tells_when() {
    Company acme = company();
    TenantContext bob = acme.as(acme.employee("Bob"));
    Comment comment = write(acme, bob, task(acme, Visibility.ORGANIZATION), "before");
    assertForbidden(() -> edit(acme, acme.ada(), comment, Patch.set("x"), any()));
    assertThat(edit(acme, bob, comment, Patch.set("before"), any())).isEqualTo(comment);
    assertThat(edit(acme, bob, comment, Patch.keep(), any())).isEqualTo(comment);
    Comment edited = edit(acme, bob, comment, Patch.set("after"), OptionalLong.of(1));
    assertThat(edited.body()).isEqualTo("after");
    assertThat(edited.editedAt()).isNotNull().isEqualTo(edited.revision().updatedAt());
    assertThat(edited.revision().version()).isEqualTo(2);
    assertThat(acme.taskeri().comments().get(bob, comment.id())).isEqualTo(edited);
    OptionalLong old = OptionalLong.of(1);
    assertCode(() -> edit(acme, bob, comment, Patch.set("x"), old), ErrorCode.STALE);
    assertCode(() -> acme.taskeri().comments().delete(bob, comment.id(), old), ErrorCode.STALE);
  }

  @Test
  default void the_author_deletes_a_comment_and_so_does_who_moderates() {
    Company acme = company();
    Task task = task(acme, Visibility.ORGANIZATION);
    TenantContext bob = acme.as(acme.employee("Bob"));
    TenantContext eve = acme.as(acme.employee("Eve"));
    TenantContext max = acme.as(acme.add("Max", Role.MANAGER));
    Comment first = write(acme, bob, task, "first");
    Comment second = write(acme, bob, task, "second");
    var comments = acme.taskeri().comments();
    assertForbidden(() -> comments.delete(eve, first.id(), any()));
    comments.delete(bob, first.id(), any());
    comments.delete(max, second.id(), OptionalLong.of(1));
    assertNotFound(() -> comments.get(bob, first.id()));
    assertNotFound(() -> comments.delete(bob, first.id(), any()));
    assertThat(list(acme, bob, task, PAGE)).isEmpty();
  }

  @Test
  default void who_may_not_comment_reads_and_who_sees_no_project_does_not() {
    Company acme = company();
    Task task = task(acme, Visibility.ORGANIZATION);
    Comment comment = write(acme, acme.ada(), task, "x");
    TenantContext reader = acme.allowed("Reader", "project:read");
    TenantContext nobody = acme.allowed("Nobody", "comment:create", "comment:delete:any");
    var comments = acme.taskeri().comments();
    assertThat(comments.get(reader, comment.id())).isEqualTo(comment);
    assertForbidden(() -> write(acme, reader, task, "x"));
    assertForbidden(() -> comments.delete(reader, comment.id(), any()));
    assertForbidden(() -> comments.get(nobody, comment.id()));
    assertForbidden(() -> comments.list(nobody, task.id(), PAGE));
    assertForbidden(() -> write(acme, nobody, task, "x"));
    assertForbidden(() -> comments.delete(nobody, comment.id(), any()));
  }

  @Test
  default void a_comment_does_not_exist_for_who_does_not_see_its_task() {
    Company acme = company();
    Task task = task(acme, Visibility.PRIVATE);
    Comment comment = write(acme, acme.ada(), task, "hidden");
    TenantContext max = acme.as(acme.add("Max", Role.MANAGER));
    for (TenantContext no : List.of(max, company().ada())) {
      var comments = acme.taskeri().comments();
      assertNotFound(() -> comments.get(no, comment.id()));
      assertNotFound(() -> edit(acme, no, comment, Patch.set("x"), any()));
      assertNotFound(() -> comments.delete(no, comment.id(), any()));
      assertNotFound(() -> write(acme, no, task, "x"));
      assertNotFound(() -> comments.list(no, task.id(), PAGE));
      assertNotFound(() -> comments.list(no, task.key(), PAGE));
    }
    assertThat(list(acme, acme.ada(), task, PAGE)).containsExactly(comment);
  }

  @Test
  default void comments_page_in_their_order_without_gap_or_double() {
    Company acme = company();
    Task task = task(acme, Visibility.ORGANIZATION);
    write(acme, acme.ada(), acme.task(acme.project("APP", Visibility.ORGANIZATION), "o"), "other");
    List<Comment> written =
        List.of("a", "b", "c", "d", "e").stream()
            .map(it -> write(acme, acme.ada(), task, it))
            .toList();
    assertThat(list(acme, acme.ada(), task, PAGE)).isEqualTo(written);
    assertThat(list(acme, acme.ada(), task, PAGE.reversed()))
        .extracting(Comment::body)
        .containsExactly("e", "d", "c", "b", "a");
    assertThat(acme.taskeri().comments().list(acme.ada(), task.key(), PAGE.counted()).total())
        .hasValue(5);
  }

  @Test
  default void a_comment_goes_with_its_task_and_keeps_an_author_who_is_erased_by_a_placeholder() {
    Company acme = company();
    Task task = task(acme, Visibility.ORGANIZATION);
    User eve = acme.employee("Eve");
    Comment comment = write(acme, acme.as(eve), task, "x");
    acme.erase(eve);
    assertThat(acme.taskeri().comments().get(acme.ada(), comment.id()).author())
        .isEqualTo(new Person(eve.id(), User.ERASED));
    assertThat(list(acme, acme.ada(), task, PAGE))
        .extracting(it -> it.author().name())
        .containsExactly(User.ERASED);
    acme.taskeri().tasks().delete(acme.ada(), task.id(), any());
    assertNotFound(() -> acme.taskeri().comments().get(acme.ada(), comment.id()));
  }

  @Test
  default void a_comment_repeated_with_its_key_is_written_once() {
    Company acme = company();
    Task task = task(acme, Visibility.ORGANIZATION);
    var command = new CreateComment(task.key(), "once");
    Optional<RetryKey> key = Optional.of(new RetryKey("ada POST comments", "key", "print"));
    Created<Comment> first = acme.taskeri().comments().create(acme.ada(), command, key);
    assertThat(acme.taskeri().comments().create(acme.ada(), command, key))
        .isEqualTo(new Created<>(first.value(), true));
    assertThat(list(acme, acme.ada(), task, PAGE)).containsExactly(first.value());
  }

  @Test
  default void what_is_done_to_a_comment_is_in_the_history() {
    Company acme = company();
    Task task = task(acme, Visibility.ORGANIZATION);
    History history = new History(acme);
    assertThat(history.next()).isNotEmpty();
    Comment comment = write(acme, acme.ada(), task, "before");
    assertThat(history.last().subject())
        .isEqualTo(new Subject(EntityType.COMMENT, comment.id().value(), task.project(), "WEB-1"));
    edit(acme, acme.ada(), comment, Patch.set("after"), any());
    edit(acme, acme.ada(), comment, Patch.set("after"), any());
    acme.taskeri().comments().delete(acme.ada(), comment.id(), any());
    assertThat(history.next())
        .containsExactly(
            "COMMENT CREATED",
            "COMMENT CHANGED body before>after",
            "COMMENT DELETED body after>null");
  }

  private static Task task(Company acme, Visibility visibility) {
    return acme.task(acme.project("WEB", visibility), "A task");
  }

  private static Comment write(Company acme, TenantContext author, Task task, String body) {
    return acme.taskeri().comments().create(author, new CreateComment(task.id(), body));
  }

  private static Comment edit(
      Company acme, TenantContext who, Comment comment, Patch<String> body, OptionalLong known) {
    return acme.taskeri().comments().change(who, comment.id(), new ChangeComment(body), known);
  }

  private static List<Comment> list(
      Company acme, TenantContext who, Task task, PageRequest<CommentSort> page) {
    return Pages.all(page, it -> acme.taskeri().comments().list(who, task.id(), it));
  }
}
