package io.taskeri.bootstrap.mail;

import io.taskeri.domain.user.EmailAddress;
import java.net.IDN;
import java.nio.charset.StandardCharsets;

/**
 * An address as it is told to a mail server.
 *
 * @param address in ASCII where that is possible, with the domain in Punycode (RFC 3492)
 * @param international true where it is not: only a server with SMTPUTF8 (RFC 6531) can take it
 */
record Envelope(String address, boolean international) {
  static Envelope to(EmailAddress recipient) {
    String value = recipient.value();
    int at = value.indexOf('@');
    String address = value.substring(0, at + 1) + ascii(value.substring(at + 1));
    return new Envelope(address, !StandardCharsets.US_ASCII.newEncoder().canEncode(address));
  }

  /**
   * The domain in ASCII, where that leads back to it. Java follows IDNA2003, by which {@code
   * faß.de} is {@code fass.de}: another domain, whose owner would get the mail.
   */
  private static String ascii(String domain) {
    try {
      String ascii = IDN.toASCII(domain);
      return IDN.toUnicode(ascii).equals(domain) ? ascii : domain;
    } catch (IllegalArgumentException notExpressible) {
      return domain;
    }
  }
}
