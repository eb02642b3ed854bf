package io.taskeri.web.http;

import io.javalin.http.Context;
import io.javalin.router.Endpoint;
import io.taskeri.domain.tenant.TenantContext;
import io.taskeri.web.metrics.AnsweredRequest;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * What becomes known of a request while it is served, for its log lines and for what is measured.
 * Used by one thread after the other.
 */
public final class Exchange {
  private static final String ATTRIBUTE = Exchange.class.getName();

  /** The names under which a request stands in the log's mapped diagnostic context. */
  private static final String REQUEST = "requestId";

  private static final String ADDRESS = "address";
  private static final String TENANT = "tenant";
  private static final String USER = "user";
  private static final String TRACE = "traceId";
  private static final String SPAN = "spanId";

  private final String requestId;
  private final String method;
  private final Optional<TraceParent> trace;
  private volatile long begun = System.nanoTime();
  private volatile String route = "none";
  private volatile @Nullable String address;
  private volatile @Nullable String refusal;
  private volatile @Nullable TenantContext caller;

  private Exchange(Request request) {
    requestId = RequestId.of(request);
    method = request.getMethod();
    trace = TraceParent.of(request.getHeaders().getValuesList("traceparent"));
  }

  /** Begins with a request. */
  static Exchange begin(Request request) {
    Exchange exchange = new Exchange(request);
    request.setAttribute(ATTRIBUTE, exchange);
    return exchange;
  }

  /** The exchange that a request belongs to; a passing one when Jetty refused it too early. */
  public static Exchange of(Request request) {
    return request.getAttribute(ATTRIBUTE) instanceof Exchange known
        ? known
        : new Exchange(request);
  }

  /** The exchange that reached Javalin. */
  public static Optional<Exchange> of(Context context) {
    return Optional.ofNullable(context.attribute(ATTRIBUTE));
  }

  /** Notes that the request is whole, and a thread begins to serve it. */
  void serve() {
    begun = System.nanoTime();
  }

  /** Notes which route the request goes to; to be called before every route. */
  public static void matched(Context context) {
    Endpoint endpoint = context.endpoints().matchedHttpEndpoint();
    if (endpoint != null) {
      of(context).ifPresent(it -> it.route = endpoint.path);
    }
  }

  /** Notes where the request comes from, and lets its further log lines tell. */
  void from(String client) {
    address = client;
    MDC.put(ADDRESS, client);
  }

  /** Notes as whom the request is made, and lets its further log lines tell. */
  public void calledBy(TenantContext verified) {
    caller = verified;
    MDC.put(TENANT, verified.tenant().value().toString());
    MDC.put(USER, verified.user().value().toString());
  }

  /** Notes the code of the problem that is answered. */
  public void refused(String code) {
    refusal = code;
  }

  /** What is known by now, in the log lines of this thread until {@link #leaveLog()}. */
  void enterLog() {
    MDC.put(REQUEST, requestId);
    trace.ifPresent(
        it -> {
          MDC.put(TRACE, it.traceId());
          MDC.put(SPAN, it.spanId());
        });
    String client = address;
    if (client != null) {
      from(client);
    }
    TenantContext known = caller;
    if (known != null) {
      calledBy(known);
    }
  }

  /** Takes all of it out of the log lines of this thread. */
  static void leaveLog() {
    MDC.remove(REQUEST);
    MDC.remove(ADDRESS);
    MDC.remove(TENANT);
    MDC.remove(USER);
    MDC.remove(TRACE);
    MDC.remove(SPAN);
  }

  /** The whole of it, now that the answer has left. */
  AnsweredRequest answered(int status) {
    return new AnsweredRequest(
        method,
        route,
        status,
        Optional.ofNullable(refusal),
        Optional.ofNullable(caller).map(TenantContext::tenant),
        Duration.ofNanos(System.nanoTime() - begun));
  }
}
