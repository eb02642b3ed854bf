package io.taskeri.web.http;

import io.javalin.http.Context;
import io.javalin.router.Endpoint;
import io.taskeri.application.session.Origin;
import io.taskeri.domain.error.TooManyRequests;
import io.taskeri.domain.tenant.TenantContext;
import io.taskeri.web.auth.Caller;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Refuses who asks the API for more than their share, before anything is done for them. Health and
 * figures are no part of it.
 */
public final class RateLimiter {
  private final Optional<TokenBuckets> tenants;
  private final Optional<TokenBuckets> sessions;
  private final Optional<TokenBuckets> addresses;

  /** Counts for this process, from now on. */
  public RateLimiter(RateLimits limits) {
    tenants = buckets(limits.perTenant());
    sessions = buckets(limits.perSession());
    addresses = buckets(limits.perAddress());
  }

  private static Optional<TokenBuckets> buckets(OptionalInt perSecond) {
    return perSecond.stream().mapToObj(it -> new TokenBuckets(it, System::nanoTime)).findFirst();
  }

  /**
   * To be called before every route, once it is known who is calling.
   *
   * @throws TooManyRequests when the caller is to wait
   */
  public void admit(Context context) {
    Endpoint endpoint = context.endpoints().matchedHttpEndpoint();
    if (endpoint == null || !endpoint.path.contains("/api/")) {
      return;
    }
    Optional<TenantContext> caller = Caller.find(context);
    if (caller.isEmpty()) {
      String address = ClientAddress.of(context);
      take(addresses, new Origin(address, null).network().orElse(address));
      return;
    }
    // The session first: one that is too busy takes nothing from the others of its tenant
    take(sessions, caller.get());
    take(tenants, caller.get().tenant());
  }

  private static void take(Optional<TokenBuckets> buckets, Object key) {
    Duration wait = buckets.map(it -> it.take(key)).orElse(Duration.ZERO);
    if (!wait.isZero()) {
      throw new TooManyRequests(wait);
    }
  }
}
