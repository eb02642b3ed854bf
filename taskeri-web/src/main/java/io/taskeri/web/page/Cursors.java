package io.taskeri.web.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.taskeri.application.page.Cursor;
import io.taskeri.web.auth.Hmac;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.SecretKey;

/**
 * Cursors as clients see them: opaque, and good only for the list that they came from. They are
 * sealed with a key of the server's, so that no storage ever meets a place that it did not name.
 *
 * <p>Safe for use by several threads.
 */
public final class Cursors {
  private static final int SEAL_BYTES = 16;
  private static final int ID_BYTES = 16;

  private final SecretKey key;

  /** Seals with the key. */
  public Cursors(SecretKey key) {
    this.key = key;
  }

  /**
   * The cursor in base64url.
   *
   * @param list all that tells this list from others: tenant, path, sorting and filters
   */
  public String seal(Cursor cursor, String list) {
    byte[] place =
        ByteBuffer.allocate(ID_BYTES + cursor.key().getBytes(UTF_8).length)
            .putLong(cursor.id().getMostSignificantBits())
            .putLong(cursor.id().getLeastSignificantBits())
            .put(cursor.key().getBytes(UTF_8))
            .array();
    byte[] sealed =
        ByteBuffer.allocate(SEAL_BYTES + place.length).put(mac(place, list)).put(place).array();
    return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
  }

  /** The cursor of a text; empty when it is broken, or another list's. */
  public Optional<Cursor> open(String text, String list) {
    byte[] sealed;
    try {
      sealed = Base64.getUrlDecoder().decode(text);
    } catch (IllegalArgumentException broken) {
      return Optional.empty();
    }
    if (sealed.length < SEAL_BYTES + ID_BYTES) {
      return Optional.empty();
    }
    byte[] place = Arrays.copyOfRange(sealed, SEAL_BYTES, sealed.length);
    if (!MessageDigest.isEqual(Arrays.copyOf(sealed, SEAL_BYTES), mac(place, list))) {
      return Optional.empty();
    }
    ByteBuffer reader = ByteBuffer.wrap(place);
    UUID id = new UUID(reader.getLong(), reader.getLong());
    return Optional.of(new Cursor(UTF_8.decode(reader).toString(), id));
  }

  private byte[] mac(byte[] place, String list) {
    byte[] context = list.getBytes(UTF_8);
    byte[] message =
        ByteBuffer.allocate(Integer.BYTES + context.length + place.length)
            .putInt(context.length) // so that no byte can pass from one part to the other
            .put(context)
            .put(place)
            .array();
    return Arrays.copyOf(Hmac.sha256(key, message), SEAL_BYTES);
  }
}
