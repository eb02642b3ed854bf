package io.taskeri.application.password;

import io.taskeri.domain.error.InvalidInput;
import io.taskeri.domain.text.Text;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which passwords are accepted (NIST SP 800-63B-4, section 3.1.1.2): {@value #LEAST} to {@value
 * #MOST} code points, none of the common ones, no rule about their composition, never cut.
 */
public final class PasswordPolicy {
  /** The shortest password, in code points. */
  public static final int LEAST = 12;

  /** The longest password, in code points. */
  public static final int MOST = 256;

  private static final Set<String> COMMON = common();

  private PasswordPolicy() {}

  /**
   * The password in normalization form C.
   *
   * @throws InvalidInput with {@code too-short}, {@code too-long}, {@code too-common} or {@code
   *     illegal-character}
   */
  public static String check(String password) {
    String text = Text.clean(password);
    int length = text.codePointCount(0, text.length());
    if (length < LEAST) {
      throw new InvalidInput("too-short", "must have at least " + LEAST + " characters");
    }
    if (length > MOST) {
      throw new InvalidInput("too-long", "must have at most " + MOST + " characters");
    }
    if (COMMON.contains(text.toLowerCase(Locale.ROOT))
        || text.codePoints().distinct().count() < 4) {
      throw new InvalidInput("too-common", "is one of the passwords that are tried first");
    }
    return text;
  }

  private static Set<String> common() {
    try (InputStream resource =
            Objects.requireNonNull(
                PasswordPolicy.class.getResourceAsStream("common-passwords.txt"));
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
      return reader
          .lines()
          .filter(it -> !it.startsWith("#"))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
