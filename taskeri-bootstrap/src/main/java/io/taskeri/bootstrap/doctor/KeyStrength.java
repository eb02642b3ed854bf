package io.taskeri.bootstrap.doctor;

import io.taskeri.web.auth.SigningKeys;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Judges a key by what it is written with: what no chance makes, and how much chance fits in. */
final class KeyStrength {
  /** What 43 characters of Base64 hold, which is how 256 bits are written. */
  static final int ENOUGH_BITS = 256;

  /** A random key of 32 hexadecimal digits has fewer different ones once in a million. */
  private static final int LEAST_DIFFERENT = 9;

  /** Too long to come up by chance in a random key, and in many examples. */
  private static final List<String> WORDS =
      List.of(
          "secret",
          "password",
          "changeme",
          "change-me",
          "change_me",
          "taskeri",
          "example",
          "default",
          "qwerty",
          "your-256-bit",
          "0123456789",
          "1234567890",
          "abcdefgh");

  private KeyStrength() {}

  /** Whether it holds a word of examples, few characters, a repetition, or too few bytes. */
  static boolean isGuessable(String key) {
    String small = key.toLowerCase(Locale.ROOT);
    return key.getBytes(StandardCharsets.UTF_8).length < SigningKeys.LEAST_BYTES
        || WORDS.stream().anyMatch(small::contains)
        || key.codePoints().distinct().count() < LEAST_DIFFERENT
        || repeats(key);
  }

  /** Whether it is a piece of at most half its length, again and again. */
  private static boolean repeats(String key) {
    for (int piece = 1; piece <= key.length() / 2; piece++) {
      if (key.startsWith(key.substring(piece))) {
        return true;
      }
    }
    return false;
  }

  /** How many bits it has at the most, if each character was chosen at random. */
  static int bits(String key) {
    return (int) Math.ceil(key.length() * Math.log(alphabet(key)) / Math.log(2));
  }

  private static int alphabet(String key) {
    if (Pattern.matches("[0-9]+", key)) {
      return 10;
    }
    if (Pattern.matches("[0-9a-f]+|[0-9A-F]+", key)) {
      return 16;
    }
    if (Pattern.matches("[a-z0-9]+|[A-Z0-9]+", key)) {
      return 36;
    }
    return Pattern.matches("[A-Za-z0-9+/=_-]+", key) ? 64 : 94;
  }
}
