package io.taskeri.bootstrap.config;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * What connections are encrypted with. The files are read when they are needed: a command that only
 * looks at the database may be run by somebody who cannot.
 *
 * @param certificate a PEM file with the server's certificate, and those that lead to an authority
 * @param key a PEM file with its private key
 */
public record TlsConfig(Path certificate, Path key) {
  private static final char[] NO_PASSWORD = {};

  /** What the operator gave: both or neither. */
  static Optional<TlsConfig> find(Settings settings) {
    Optional<Path> certificate = settings.findPath(Setting.TLS_CERTIFICATE);
    Optional<Path> key = settings.findPath(Setting.TLS_KEY);
    if (certificate.isEmpty()) {
      settings.refuseWithout(Setting.TLS_CERTIFICATE, Setting.TLS_KEY);
    }
    if (key.isEmpty()) {
      settings.refuseWithout(Setting.TLS_KEY, Setting.TLS_CERTIFICATE);
    }
    return certificate.flatMap(it -> key.map(its -> new TlsConfig(it, its)));
  }

  /**
   * What the server shows and signs with.
   *
   * @throws StartRefused naming the file that cannot be used
   */
  public SSLContext server() {
    List<X509Certificate> chain = Pem.certificates(certificate);
    PrivateKey privateKey = Pem.privateKey(key);
    if (!Pem.belongTogether(privateKey, chain.get(0))) {
      throw new StartRefused(
          "--tls-key: " + key + " is not the key of the first certificate in " + certificate);
    }
    try {
      KeyStore store = emptyStore();
      store.setKeyEntry("server", privateKey, NO_PASSWORD, chain.toArray(X509Certificate[]::new));
      KeyManagerFactory keys =
          KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      keys.init(store, NO_PASSWORD);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(keys.getKeyManagers(), null, null);
      return context;
    } catch (GeneralSecurityException | IOException e) {
      throw new StartRefused("--tls-certificate, --tls-key: " + e.getMessage(), e);
    }
  }

  /** For who asks the server on this very machine: trusts its certificate and no other. */
  public SSLContext client() {
    try {
      KeyStore store = emptyStore();
      store.setCertificateEntry("server", Pem.certificates(certificate).get(0));
      TrustManagerFactory trust =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      trust.init(store);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, trust.getTrustManagers(), null);
      return context;
    } catch (GeneralSecurityException | IOException e) {
      throw new StartRefused("--tls-certificate: " + e.getMessage(), e);
    }
  }

  /** When the certificate ends. */
  public Instant end() {
    return Pem.certificates(certificate).get(0).getNotAfter().toInstant();
  }

  private static KeyStore emptyStore() throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, NO_PASSWORD);
    return store;
  }
}
