package io.taskeri.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.taskeri.bootstrap.config.StartRefused;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What commands ask the person at the terminal. */
class AskingTest {
  /** Somebody who gives these answers, and then ends the input. */
  private static final class Person implements Terminal {
    private final Deque<String> answers;
    private final Deque<String> questions = new ArrayDeque<>();

    Person(String... answers) {
      this.answers = new ArrayDeque<>(List.of(answers));
    }

    @Override
    public Optional<String> ask(String question) {
      questions.add(question);
      return Optional.ofNullable(answers.poll());
    }

    @Override
    public Optional<String> askSecretly(String question) {
      return ask(question);
    }
  }

  private static InputStream input(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @ValueSource(strings = {"y", " YES "})
  void goesOnWhenItIsMeant(String answer) {
    Person person = new Person(answer);
    new YesOption().require("It ends.", Optional.of(person));
    assertThat(person.questions).containsExactly("It ends. Go on? [y/N] ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "n", "yeah"})
  void changesNothingWhenItIsNot(String answer) {
    assertThatThrownBy(() -> new YesOption().require("It ends.", Optional.of(new Person(answer))))
        .isInstanceOf(StartRefused.class)
        .hasMessage("nothing was changed");
  }

  @Test
  void asksForNoPasswordWhereSomethingElseIsWrong() {
    CommandRun run =
        CommandRun.of(
            Map.of(),
            "tenants",
            "create",
            "Acme",
            "--slug=A",
            "--admin-email=ada",
            "--admin-name= ",
            "--password-file=/none");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err().lines())
        .singleElement()
        .asString()
        .startsWith("taskeri: slug must be")
        .contains("; admin-email must", "; admin-name must");
  }

  @Test
  void goesOnWithWhatCannotBeTakenBackWhenTheWordIsTyped() {
    Person person = new Person(" acme ");
    new YesOption().requireWord("It ends.", "acme", Optional.of(person));
    assertThat(person.questions).containsExactly("It ends. Type acme to go on: ");
    for (Person other : List.of(new Person("y"), new Person("Acme"), new Person())) {
      assertThatThrownBy(() -> new YesOption().requireWord("It ends.", "acme", Optional.of(other)))
          .isInstanceOf(StartRefused.class)
          .hasMessage("nothing was changed");
    }
    assertThatThrownBy(() -> new YesOption().requireWord("It ends.", "acme", Optional.empty()))
        .hasMessage("nobody can be asked here: add --yes. It ends.");
  }

  @Test
  void takesThePasswordThatIsTypedTwice() {
    Person person = new Person("secret one", "secret one");
    assertThat(new PasswordOption().read(Optional.of(person), input("other")))
        .isEqualTo("secret one");
  }

  @Test
  void takesNoPasswordThatIsTypedDifferentlyOrNotAtAll() {
    for (Person person : List.of(new Person("one", "two"), new Person("one"), new Person())) {
      assertThatThrownBy(() -> new PasswordOption().read(Optional.of(person), input("one")))
          .hasMessage("the two passwords differ: nothing was changed");
    }
  }

  @Test
  void readsThePasswordFromStandardInputWhereThereIsNobodyToAsk() {
    assertThat(new PasswordOption().read(Optional.empty(), input("geheim ß\r\n")))
        .isEqualTo("geheim ß");
    assertThatThrownBy(() -> new PasswordOption().read(Optional.empty(), input("\n")))
        .hasMessage("there is no password in standard input");
  }
}
