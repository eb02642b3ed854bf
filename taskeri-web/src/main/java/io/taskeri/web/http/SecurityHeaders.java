package io.taskeri.web.http;

import java.util.Map;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.util.Callback;

/**
 * Gives every answer the headers that keep browsers from misusing it: nothing is cached, guessed
 * at, framed, or read by a page of another origin. They are those of OWASP's REST cheat sheet and
 * ASVS 5.0 (V3.4, V14.3.2). A route that means otherwise sets its own in their place.
 */
public final class SecurityHeaders extends Handler.Wrapper {
  private static final Map<String, String> HEADERS =
      Map.of(
          Headers.CACHE_CONTROL,
          "no-store",
          "Content-Security-Policy",
          "default-src 'none'; frame-ancestors 'none'",
          "Cross-Origin-Opener-Policy",
          "same-origin",
          "Cross-Origin-Resource-Policy",
          "same-origin",
          "Referrer-Policy",
          "no-referrer",
          "X-Content-Type-Options",
          "nosniff",
          "X-Frame-Options",
          "DENY");

  /** Ready to be put in front of other handlers. */
  SecurityHeaders() {}

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    set(request, response.getHeaders());
    return super.handle(request, response, callback);
  }

  /** Sets them on an answer that Jetty began anew, or that no handler has seen. */
  public static void set(Request request, HttpFields.Mutable headers) {
    HEADERS.forEach(headers::put);
    HttpConfiguration http = request.getConnectionMetaData().getHttpConfiguration();
    // Jetty asks its customizers only when it could read the request
    SecureRequestCustomizer policy = http.getCustomizer(SecureRequestCustomizer.class);
    if (policy != null && policy.getStsMaxAge() > 0 && isEncrypted(request)) {
      headers.put(
          HttpHeader.STRICT_TRANSPORT_SECURITY,
          "max-age="
              + policy.getStsMaxAge()
              + (policy.isStsIncludeSubDomains() ? "; includeSubDomains" : ""));
    }
  }

  private static boolean isEncrypted(Request request) {
    return request.getConnectionMetaData().isSecure();
  }
}
