package io.taskeri.web.http;

import java.util.OptionalInt;

/**
 * How many requests to the API are served each second, on average over ten seconds: so many may
 * come at once after a rest. Each process counts for itself, in memory.
 *
 * @param perTenant those of all who work in a tenant; empty for as many as come
 * @param perSession those of one session
 * @param perAddress those from one address that bring no token, such as log-ins
 */
public record RateLimits(OptionalInt perTenant, OptionalInt perSession, OptionalInt perAddress) {
  /** 500 of a tenant, 100 of a session, 100 without a token from an address. */
  public static RateLimits usual() {
    return of(500, 100, 100);
  }

  /** So many of each; each at least 1. */
  public static RateLimits of(int perTenant, int perSession, int perAddress) {
    return new RateLimits(
        OptionalInt.of(perTenant), OptionalInt.of(perSession), OptionalInt.of(perAddress));
  }

  /** As many as come. */
  public static RateLimits off() {
    return new RateLimits(OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty());
  }
}
