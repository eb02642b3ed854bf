package io.taskeri.application.password;

import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An Argon2id hash in the PHC string format, {@code $argon2id$v=19$m=19456,t=2,p=1$salt$hash}.
 *
 * @param memory in KiB
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, and never leaves this package
record Phc(int memory, int passes, int lanes, byte[] salt, byte[] hash) {
  private static final int MOST_MEMORY = 256 * 1024;
  private static final int MOST_PASSES = 16;
  private static final int MOST_LANES = 16;
  private static final Pattern FORM =
      Pattern.compile(
          "\\$argon2id\\$v=19\\$m=([0-9]{1,7}),t=([0-9]{1,3}),p=([0-9]{1,3})"
              + "\\$([A-Za-z0-9+/]{11,64})\\$([A-Za-z0-9+/]{16,128})");

  /** Reads it; empty when it is of another form, or would cost more than a log-in may. */
  static Optional<Phc> parse(String text) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    Base64.Decoder decoder = Base64.getDecoder();
    try {
      return Optional.of(
              new Phc(
                  Integer.parseInt(matcher.group(1)),
                  Integer.parseInt(matcher.group(2)),
                  Integer.parseInt(matcher.group(3)),
                  decoder.decode(matcher.group(4)),
                  decoder.decode(matcher.group(5))))
          .filter(Phc::isAffordable);
    } catch (IllegalArgumentException noBase64) {
      return Optional.empty();
    }
  }

  /** Hashes come with archives, too, whose makers must not choose what a log-in costs. */
  private boolean isAffordable() {
    return memory >= 8 * lanes
        && memory <= MOST_MEMORY
        && passes >= 1
        && passes <= MOST_PASSES
        && lanes >= 1
        && lanes <= MOST_LANES;
  }

  Phc withHash(byte[] computed) {
    return new Phc(memory, passes, lanes, salt, computed);
  }

  @Override
  public String toString() {
    Base64.Encoder encoder = Base64.getEncoder().withoutPadding();
    return "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
        .formatted(
            memory, passes, lanes, encoder.encodeToString(salt), encoder.encodeToString(hash));
  }
}
