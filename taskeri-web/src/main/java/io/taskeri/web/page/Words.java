package io.taskeri.web.page;

import io.taskeri.application.page.SearchWords;
import io.taskeri.domain.error.InvalidInput;
import io.taskeri.web.json.TextKind;
import java.util.Optional;

/** What somebody searches for, in the parameter {@code q} of a list. */
public final class Words {
  /** One to thirty words in at most 200 characters. */
  public static final TextKind<SearchWords> KIND =
      new TextKind<>(
          "invalid-search",
          "1 to 30 words of letters or digits, 200 characters at most",
          Words::of);

  private Words() {}

  private static Optional<SearchWords> of(String text) {
    try {
      return Optional.of(SearchWords.of(text));
    } catch (InvalidInput invalid) {
      return Optional.empty();
    }
  }
}
