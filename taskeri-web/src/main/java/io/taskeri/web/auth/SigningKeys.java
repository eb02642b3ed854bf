package io.taskeri.web.auth;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * The keys that access tokens are signed and verified with, each under the id that tokens name it
 * by. One signs; the others are kept for as long as tokens of theirs are in use, while keys are
 * rotated.
 *
 * <p>Immutable; {@link #toString()} tells no key.
 */
public final class SigningKeys {
  /** The fewest bytes that a key may have: those of the hash (RFC 7518, section 3.2). */
  public static final int LEAST_BYTES = 32;

  private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");

  private final String active;
  private final Map<String, SecretKey> keys;

  private SigningKeys(String active, Map<String, SecretKey> keys) {
    this.active = active;
    this.keys = keys;
  }

  /** One key, which signs and verifies. */
  public static SigningKeys of(String id, byte[] key) {
    return of(id, Map.of(id, key));
  }

  /**
   * Several keys, while they are rotated.
   *
   * @param active the id of the one that signs
   * @param keys all of them by their ids
   * @throws IllegalArgumentException when a key is shorter than {@value #LEAST_BYTES} bytes, an id
   *     is not of {@code A-Za-z0-9._-}, or the active one is missing
   */
  public static SigningKeys of(String active, Map<String, byte[]> keys) {
    Map<String, SecretKey> known = new LinkedHashMap<>();
    keys.forEach(
        (id, key) -> {
          if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("a key's id must match " + ID);
          }
          if (key.length < LEAST_BYTES) {
            throw new IllegalArgumentException(
                "the key " + id + " has fewer than " + LEAST_BYTES + " bytes");
          }
          known.put(id, new SecretKeySpec(key, "HmacSHA256"));
        });
    if (!known.containsKey(active)) {
      throw new IllegalArgumentException("the active key " + active + " is not among the keys");
    }
    return new SigningKeys(active, known);
  }

  /**
   * Several keys, each under an id that is made from it and tells nothing of it: all servers that
   * have a key know it by the same id, whichever of their keys they sign with.
   *
   * @param signing the one that signs
   * @param others whose tokens are accepted, too
   * @throws IllegalArgumentException when a key is shorter than {@value #LEAST_BYTES} bytes
   */
  public static SigningKeys naming(byte[] signing, List<byte[]> others) {
    Map<String, byte[]> keys = new LinkedHashMap<>();
    others.forEach(it -> keys.put(nameOf(it), it));
    keys.put(nameOf(signing), signing);
    return of(nameOf(signing), keys);
  }

  private static String nameOf(byte[] key) {
    byte[] label = "taskeri key id".getBytes(StandardCharsets.UTF_8);
    byte[] code = Hmac.sha256(new SecretKeySpec(key, "HmacSHA256"), label);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(code).substring(0, 16);
  }

  /** The id of the key that signs. */
  String activeId() {
    return active;
  }

  /** The key that an id stands for; an id from outside is looked up and nothing else. */
  Optional<SecretKey> find(String id) {
    return Optional.ofNullable(keys.get(id));
  }

  /**
   * A key for another purpose, which tells nothing of the key that signs, from which it is made
   * (NIST SP 800-108, with one block of HMAC in counter mode). It changes with the key that signs.
   */
  public SecretKey derive(String purpose) {
    byte[] label = ("\1" + purpose).getBytes(StandardCharsets.UTF_8);
    return new SecretKeySpec(Hmac.sha256(find(active).orElseThrow(), label), "HmacSHA256");
  }

  @Override
  public String toString() {
    return "SigningKeys" + keys.keySet();
  }
}
