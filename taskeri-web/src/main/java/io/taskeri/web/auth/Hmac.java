package io.taskeri.web.auth;

import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/** HMAC with SHA-256 (RFC 2104), which every Java has. */
public final class Hmac {
  private Hmac() {}

  /** The code of the message, 32 bytes. */
  public static byte[] sha256(SecretKey key, byte[] message) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      return mac.doFinal(message);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
