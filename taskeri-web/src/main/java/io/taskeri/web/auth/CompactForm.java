package io.taskeri.web.auth;

import java.util.Base64;

/**
 * The outer form of a signed token (RFC 7515, section 3.1), held more strictly than jjwt does:
 * three parts of canonical base64url, so that no two texts are the same token.
 */
final class CompactForm {
  private static final int MOST_CHARACTERS = 4096;

  private CompactForm() {}

  /**
   * Accepts the form.
   *
   * @throws IllegalArgumentException when the token is too long or not of the form
   */
  static void require(String token) {
    if (token.length() > MOST_CHARACTERS) {
      throw new IllegalArgumentException("too long");
    }
    String[] parts = token.split("\\.", -1);
    if (parts.length != 3) {
      throw new IllegalArgumentException("not three parts");
    }
    for (String part : parts) {
      // Decoding accepts padding and bits that belong to no byte; encoding again shows them.
      byte[] bytes = Base64.getUrlDecoder().decode(part);
      if (!Base64.getUrlEncoder().withoutPadding().encodeToString(bytes).equals(part)) {
        throw new IllegalArgumentException("not canonical");
      }
    }
  }
}
