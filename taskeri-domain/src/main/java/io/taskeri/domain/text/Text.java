package io.taskeri.domain.text;

import io.taskeri.domain.error.InvalidInput;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;

/**
 * The rules that all text keeps: Unicode normalization form C (UAX #15), no NUL, no lone surrogate,
 * so that it survives PostgreSQL, JSON and UTF-8 unchanged.
 */
public final class Text {
  /** The longest name of anything, in code points. */
  public static final int NAME = 100;

  /** The longest description of a role, a department or a team, in code points. */
  public static final int DESCRIPTION = 1000;

  /** The longest Markdown text, in bytes of UTF-8. */
  public static final int MARKDOWN_BYTES = 64 * 1024;

  /** Fillers of Hangul and the empty pattern of Braille: letters and signs without any ink. */
  private static final String BLANK = "\u115f\u1160\u3164\uffa0\u2800";

  private Text() {}

  /** A name: a line of 1 to {@value #NAME} code points. */
  public static String name(String value) {
    return line(value, 1, NAME);
  }

  /**
   * One line, without white space at its ends and without control characters.
   *
   * @param least the fewest code points that are allowed
   * @param most the most code points that are allowed
   * @throws InvalidInput with one violation of {@code required}, {@code too-short}, {@code
   *     too-long} or {@code illegal-character}
   */
  public static String line(String value, int least, int most) {
    String text = clean(value).strip();
    if (text.codePoints().anyMatch(it -> Character.isISOControl(it) || endsLine(it))) {
      throw new InvalidInput("illegal-character", "must be one line without control characters");
    }
    int length = visible(text) ? text.codePointCount(0, text.length()) : 0;
    if (length < least) {
      throw length == 0
          ? new InvalidInput("required", "must not be empty")
          : new InvalidInput("too-short", "must have at least " + least + " characters");
    }
    if (length > most) {
      throw new InvalidInput("too-long", "must have at most " + most + " characters");
    }
    return text;
  }

  private static boolean endsLine(int codePoint) {
    int type = Character.getType(codePoint);
    return type == Character.LINE_SEPARATOR || type == Character.PARAGRAPH_SEPARATOR;
  }

  /** Whether anything of it can be seen: a mark needs something to stand on. */
  private static boolean visible(String text) {
    return text.codePoints()
        .anyMatch(
            it ->
                switch (Character.getType(it)) {
                  case Character.FORMAT, Character.NON_SPACING_MARK, Character.ENCLOSING_MARK ->
                      false;
                  default -> !Character.isSpaceChar(it) && BLANK.indexOf(it) < 0;
                });
  }

  /**
   * A description in plain words: at most {@value #DESCRIPTION} code points on any number of lines.
   */
  public static String description(String value) {
    String text = clean(value).strip();
    if (text.codePoints().anyMatch(it -> Character.isISOControl(it) && it != '\n' && it != '\r')) {
      throw new InvalidInput("illegal-character", "must be text without control characters");
    }
    if (text.codePointCount(0, text.length()) > DESCRIPTION) {
      throw new InvalidInput("too-long", "must have at most " + DESCRIPTION + " characters");
    }
    return text;
  }

  /** Markdown as it was written, of at most {@value #MARKDOWN_BYTES} bytes in UTF-8. */
  public static String markdown(String value) {
    String text = clean(value);
    if (text.getBytes(StandardCharsets.UTF_8).length > MARKDOWN_BYTES) {
      throw new InvalidInput("too-long", "must have at most " + MARKDOWN_BYTES + " bytes in UTF-8");
    }
    return text;
  }

  /**
   * The same, of which something can be seen.
   *
   * @throws InvalidInput also with {@code required}
   */
  public static String requiredMarkdown(String value) {
    String text = markdown(value);
    if (!visible(text.strip())) {
      throw new InvalidInput("required", "must not be empty");
    }
    return text;
  }

  /** The text in normalization form C, once it is known to hold nothing that cannot be stored. */
  public static String clean(String value) {
    for (int i = 0; i < value.length(); ) {
      int codePoint = value.codePointAt(i);
      if (codePoint == 0) {
        throw new InvalidInput("illegal-character", "must not contain the character NUL (U+0000)");
      }
      if (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE) {
        throw new InvalidInput("illegal-character", "must not contain a lone surrogate");
      }
      i += Character.charCount(codePoint);
    }
    return Normalizer.normalize(value, Normalizer.Form.NFC);
  }
}
