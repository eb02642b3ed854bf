package io.taskeri.domain.tenant;

import io.taskeri.domain.error.InvalidInput;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The short name by which people call a tenant: 3 to 40 of {@code a-z0-9-}, beginning with a
 * letter, not ending in a hyphen, and none of the reserved words. It can change hands.
 */
public record Slug(String value) {
  /** Words that addresses of the service itself use. */
  public static final Set<String> RESERVED =
      Set.of(
          "public",
          "admin",
          "api",
          "www",
          "app",
          "auth",
          "assets",
          "docs",
          "health",
          "metrics",
          "openapi",
          "operator",
          "login",
          "register");

  private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]{1,38}[a-z0-9]");

  /**
   * A slug that some tenant may have, had or been given before a word was reserved.
   *
   * @throws InvalidInput with {@code malformed}
   */
  public Slug {
    if (!FORM.matcher(value).matches()) {
      throw new InvalidInput(
          "malformed",
          "must be 3 to 40 lower-case letters, digits or hyphens, begin with a letter and not end"
              + " in a hyphen");
    }
  }

  /**
   * A slug that somebody chooses now.
   *
   * @throws InvalidInput with {@code malformed} or {@code reserved}
   */
  public static Slug chosen(String value) {
    Slug slug = new Slug(value);
    if (RESERVED.contains(value)) {
      throw new InvalidInput("reserved", "is reserved");
    }
    return slug;
  }

  /**
   * A slug made from a tenant's name: its letters without their marks, hyphens for all else.
   *
   * @throws InvalidInput when too little of the name is left to make one, or a reserved word
   */
  public static Slug fromName(String name) {
    return like(name)
        .filter(it -> !RESERVED.contains(it.value))
        .orElseThrow(
            () -> new InvalidInput("required", "cannot be made from the name: please give one"));
  }

  /** What comes nearest to a text, best itself, and has the form of a slug, reserved or not. */
  public static Optional<Slug> like(String text) {
    if (FORM.matcher(text).matches()) {
      return Optional.of(new Slug(text));
    }
    String plain =
        Normalizer.normalize(text.replace("ß", "ss"), Normalizer.Form.NFKD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^[^a-z]+", "");
    String cut = plain.substring(0, Math.min(plain.length(), 40)).replaceAll("-+$", "");
    return FORM.matcher(cut).matches() ? Optional.of(new Slug(cut)) : Optional.empty();
  }

  @Override
  public String toString() {
    return value;
  }
}
