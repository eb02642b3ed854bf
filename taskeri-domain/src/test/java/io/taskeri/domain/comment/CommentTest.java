package io.taskeri.domain.comment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.taskeri.domain.error.InvalidInput;
import io.taskeri.domain.task.TaskId;
import io.taskeri.domain.user.Person;
import io.taskeri.domain.user.UserId;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommentTest {
  private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
  private static final Person ADA = new Person(new UserId(UUID.randomUUID()), "Ada");

  @Test
  void a_comment_is_kept_as_it_was_written() {
    String markdown = "  <script>alert(1)</script>\n\n* **x**\t";
    Comment comment = comment(markdown);
    assertThat(comment.body()).isEqualTo(markdown);
    assertThat(comment.editedAt()).isNull();
    assertThat(comment.revision().version()).isEqualTo(1);
    assertThat(comment.isOwnedBy(ADA.id())).isTrue();
    assertThat(comment.isOwnedBy(new UserId(UUID.randomUUID()))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \n\t ", "\u200b", "\u3164"})
  void a_comment_says_something(String blank) {
    assertBroken(blank, "required");
  }

  @Test
  void a_comment_has_at_most_64_kib_of_text_that_can_be_kept() {
    assertThat(comment("é".repeat(32 * 1024)).body()).hasSize(32 * 1024);
    assertBroken("é".repeat(32 * 1024) + "x", "too-long");
    assertBroken("a\u0000b", "illegal-character");
    assertBroken("a\ud800b", "illegal-character");
  }

  @Test
  void an_edited_comment_tells_when() {
    Comment comment = comment("before");
    Instant later = NOW.plusSeconds(5);
    assertThat(comment.edit("before", later)).isSameAs(comment);
    Comment edited = comment.edit("after", later);
    assertThat(edited.body()).isEqualTo("after");
    assertThat(edited.editedAt()).isEqualTo(later);
    assertThat(edited.revision().updatedAt()).isEqualTo(later);
    assertThat(edited.revision().version()).isEqualTo(2);
  }

  private static void assertBroken(String body, String code) {
    assertThatThrownBy(() -> comment(body))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            invalid ->
                assertThat(invalid.violations())
                    .extracting(it -> it.field() + " " + it.code())
                    .containsExactly("/body " + code));
  }

  private static Comment comment(String body) {
    return Comment.write(
        new CommentId(UUID.randomUUID()), new TaskId(UUID.randomUUID()), ADA, body, NOW);
  }
}
