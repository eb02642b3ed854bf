package io.taskeri.bootstrap.doctor;

import io.taskeri.bootstrap.config.TlsConfig;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.HttpsURLConnection;

/** Asks a server on this machine how it is. */
public final class HealthProbe {
  private HealthProbe() {}

  /**
   * The status of what it answers.
   *
   * @param tls what the server is configured with: its certificate is the one that is trusted,
   *     whatever name it has, because here the server is reached by an address
   */
  public static int ask(URI address, Optional<TlsConfig> tls, Duration patience)
      throws IOException {
    HttpURLConnection connection =
        (HttpURLConnection) address.toURL().openConnection(Proxy.NO_PROXY);
    connection.setConnectTimeout((int) patience.toMillis());
    connection.setReadTimeout((int) patience.toMillis());
    if (tls.isPresent() && connection instanceof HttpsURLConnection encrypted) {
      encrypted.setSSLSocketFactory(tls.get().client().getSocketFactory());
      encrypted.setHostnameVerifier((name, session) -> true);
    }
    try {
      return connection.getResponseCode();
    } finally {
      connection.disconnect();
    }
  }
}
