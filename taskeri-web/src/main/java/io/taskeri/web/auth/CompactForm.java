package io.taskeri.web.auth;

import io.taskeri.web.json.Json;
import java.util.Base64;
import java.util.Objects;

/**
 * The outer form of a signed token (RFC 7515, section 3.1), held more strictly than jjwt does:
 * three parts of canonical base64url, so that no two texts are the same token, and a header that is
 * one JSON value.
 */
final class CompactForm {
  private static final int MOST_CHARACTERS = 4096;

  private CompactForm() {}

  /**
   * Accepts the form.
   *
   * @throws RuntimeException when the token is too long or not of the form
   */
  static void require(String token) {
    if (token.length() > MOST_CHARACTERS) {
      throw new IllegalArgumentException("too long");
    }
    String[] parts = token.split("\\.", -1);
    if (parts.length != 3) {
      throw new IllegalArgumentException("not three parts");
    }
    byte[] header = decode(parts[0]);
    // jjwt lets anything follow the header's JSON, which is used before the signature is known.
    Objects.requireNonNull(Json.read(header));
    Objects.requireNonNull(decode(parts[1]));
    Objects.requireNonNull(decode(parts[2]));
  }

  private static byte[] decode(String part) {
    // Decoding accepts padding and bits that belong to no byte; encoding again shows them.
    byte[] bytes = Base64.getUrlDecoder().decode(part);
    if (!Base64.getUrlEncoder().withoutPadding().encodeToString(bytes).equals(part)) {
      throw new IllegalArgumentException("not canonical");
    }
    return bytes;
  }
}
