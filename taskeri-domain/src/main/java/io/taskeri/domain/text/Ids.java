package io.taskeri.domain.text;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** The text form of ids (RFC 9562, section 4). */
public final class Ids {
  private static final Pattern FORM =
      Pattern.compile("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  private Ids() {}

  /** Reads the one form with all of its digits; empty for anything else. */
  public static Optional<UUID> parse(String text) {
    return FORM.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
  }
}
