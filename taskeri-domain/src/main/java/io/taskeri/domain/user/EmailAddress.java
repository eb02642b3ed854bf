package io.taskeri.domain.user;

import io.taskeri.domain.error.InvalidInput;
import io.taskeri.domain.text.Text;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An e-mail address in normalization form C and lower case, of at most 254 characters (RFC 5321,
 * 4.5.3.1.3, less the angle brackets). Internationalized addresses (RFC 6531) are accepted.
 */
public record EmailAddress(String value) {
  private static final int MOST = 254;
  private static final Pattern FORM =
      Pattern.compile(
          "[^\\s@\\p{Cntrl}\\p{Cf}\"(),:;<>\\[\\\\\\]]{1,64}@[\\p{L}\\p{N}](?:[\\p{L}\\p{N}\\p{M}.-]*"
              + "[\\p{L}\\p{N}\\p{M}])?");

  /**
   * @throws InvalidInput with {@code malformed}, {@code too-long} or {@code illegal-character}
   */
  public EmailAddress {
    value = Text.clean(Text.clean(value).strip().toLowerCase(Locale.ROOT)); // NFC again
    if (value.length() > MOST) {
      throw new InvalidInput("too-long", "must have at most " + MOST + " characters");
    }
    if (!FORM.matcher(value).matches() || value.contains("..")) {
      throw new InvalidInput("malformed", "must be an e-mail address, such as ada@example.org");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
