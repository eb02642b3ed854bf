package io.taskeri.bootstrap.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.taskeri.bootstrap.Certificate;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TlsConfigTest {
  @TempDir static Path directory;
  private static Path certificate;
  private static Path key;
  private static Path othersKey;

  @BeforeAll
  static void make() throws Exception {
    Path other = Files.createDirectory(directory.resolve("other"));
    Certificate own = Certificate.of("localhost", directory);
    certificate = own.certificate(directory);
    key = own.key(directory);
    othersKey = Certificate.of("localhost", other).key(other);
  }

  @Test
  void isPlainHttpUnlessACertificateIsGiven() {
    assertThat(find(Map.of())).isEmpty();
  }

  @Test
  void knowsWhatItShowsAndWhenThatEnds() {
    TlsConfig tls = new TlsConfig(certificate, key);
    assertThat(tls.server().getProtocol()).isEqualTo("TLS");
    assertThat(tls.end()).isAfter(Instant.now());
  }

  @Test
  void takesOneFileThatHoldsBoth() throws Exception {
    Path both = directory.resolve("both.pem");
    Files.writeString(both, Files.readString(key) + Files.readString(certificate));
    assertThat(new TlsConfig(both, both).server().getProtocol()).isEqualTo("TLS");
  }

  @Test
  void takesBothFilesOrNeither() {
    assertThatThrownBy(() -> find(Map.of(Setting.TLS_KEY, "key.pem")))
        .hasMessage("--tls-key is given without --tls-certificate or TASKERI_TLS_CERTIFICATE");
    assertThatThrownBy(() -> find(Map.of(Setting.TLS_CERTIFICATE, "certificate.pem")))
        .hasMessage("--tls-certificate is given without --tls-key or TASKERI_TLS_KEY");
  }

  @Test
  void refusesTheKeyOfAnotherCertificate() {
    refused(new TlsConfig(certificate, othersKey))
        .hasMessage(
            "--tls-key: %s is not the key of the first certificate in %s"
                .formatted(othersKey, certificate));
  }

  @Test
  void refusesFilesThatHoldSomethingElse() {
    refused(new TlsConfig(key, key))
        .hasMessage("--tls-certificate: " + key + " holds no certificates in PEM form");
    refused(new TlsConfig(certificate, certificate))
        .hasMessageStartingWith("--tls-key: " + certificate + " must hold a private key as BEGIN")
        .hasMessageContaining("openssl pkcs8 -topk8 -nocrypt");
    Path missing = directory.resolve("missing");
    refused(new TlsConfig(missing, key))
        .hasMessage("--tls-certificate: " + missing + " cannot be read: NoSuchFileException");
  }

  private static AbstractThrowableAssert<?, ? extends Throwable> refused(TlsConfig tls) {
    return assertThatThrownBy(tls::server).isInstanceOf(StartRefused.class);
  }

  private static Optional<TlsConfig> find(Map<Setting, String> flags) {
    return ServerConfig.from(new Settings(flags, Map.of())).http().tls();
  }
}
