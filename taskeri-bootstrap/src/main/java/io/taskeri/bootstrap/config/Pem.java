package io.taskeri.bootstrap.config;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.util.stream.Collectors.joining;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads certificates and keys in the textual form of RFC 7468. */
final class Pem {
  private static final Pattern KEY =
      Pattern.compile("-----BEGIN PRIVATE KEY-----([^-]+)-----END PRIVATE KEY-----");

  private static final Pattern CERTIFICATE =
      Pattern.compile("-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----");

  /** The kinds of keys that a server may have, with what they sign by. */
  private static final Map<String, String> SIGNATURES =
      Map.of("RSA", "SHA256withRSA", "EC", "SHA256withECDSA", "EdDSA", "EdDSA");

  /** So that a device, which never ends, is refused. */
  private static final int MOST_BYTES = 1024 * 1024;

  private Pem() {}

  /** All certificates of a file, which may hold the key too, the server's own first. */
  static List<X509Certificate> certificates(Path file) {
    String text = new String(read(Setting.TLS_CERTIFICATE, file), ISO_8859_1);
    String found =
        CERTIFICATE.matcher(text).results().map(MatchResult::group).collect(joining("\n"));
    try {
      List<X509Certificate> chain =
          CertificateFactory.getInstance("X.509")
              .generateCertificates(new ByteArrayInputStream(found.getBytes(ISO_8859_1)))
              .stream()
              .map(X509Certificate.class::cast)
              .toList();
      if (!chain.isEmpty()) {
        return chain;
      }
    } catch (CertificateException fallsThroughToTheComplaint) {
      // Nothing in it and something broken get the same answer.
    }
    throw refuse(Setting.TLS_CERTIFICATE, file, "holds no certificates in PEM form");
  }

  /** The one private key of a file. */
  static PrivateKey privateKey(Path file) {
    String text = new String(read(Setting.TLS_KEY, file), ISO_8859_1);
    Matcher key = KEY.matcher(text);
    if (key.find()) {
      for (String kind : SIGNATURES.keySet()) {
        try {
          byte[] bytes = Base64.getMimeDecoder().decode(key.group(1));
          return KeyFactory.getInstance(kind).generatePrivate(new PKCS8EncodedKeySpec(bytes));
        } catch (GeneralSecurityException | IllegalArgumentException perhapsOfAnotherKind) {
          // The loop goes on, and at its end comes the complaint.
        }
      }
    }
    throw refuse(
        Setting.TLS_KEY,
        file,
        "must hold a private key as BEGIN PRIVATE KEY, without a password;"
            + " openssl pkcs8 -topk8 -nocrypt -in FILE makes one out of others");
  }

  /** Whether what the key signs is verified by the certificate. */
  static boolean belongTogether(PrivateKey key, X509Certificate certificate) {
    try {
      Signature signing = Signature.getInstance(SIGNATURES.get(kind(key)));
      signing.initSign(key);
      Signature verifying = Signature.getInstance(SIGNATURES.get(kind(key)));
      verifying.initVerify(certificate);
      return verifying.verify(signing.sign());
    } catch (GeneralSecurityException theyDiffer) {
      return false;
    }
  }

  private static String kind(PrivateKey key) {
    return SIGNATURES.containsKey(key.getAlgorithm()) ? key.getAlgorithm() : "EdDSA";
  }

  private static byte[] read(Setting setting, Path file) {
    try (InputStream content = Files.newInputStream(file)) {
      byte[] bytes = content.readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        throw refuse(setting, file, "has more than 1 MiB");
      }
      return bytes;
    } catch (IOException e) {
      throw refuse(setting, file, "cannot be read: " + e.getClass().getSimpleName());
    }
  }

  private static StartRefused refuse(Setting setting, Path file, String rule) {
    return new StartRefused(setting.flag() + ": " + file + " " + rule);
  }
}
