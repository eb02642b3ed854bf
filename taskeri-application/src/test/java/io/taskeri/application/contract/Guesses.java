package io.taskeri.application.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.taskeri.application.Taskeri;
import io.taskeri.application.port.Storage;
import io.taskeri.application.session.LogIn;
import io.taskeri.application.session.LoggedIn;
import io.taskeri.application.session.Origin;
import io.taskeri.application.tenant.RegistrationPolicy;
import io.taskeri.application.throttle.ThrottleKind;
import io.taskeri.application.throttle.ThrottleLimits;
import io.taskeri.domain.error.ErrorCode;
import io.taskeri.domain.error.TooManyRequests;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/**
 * An organization where attempts are limited, to three of each kind but for ten log-ins with an
 * e-mail, and a person of it whose e-mail nobody else has.
 */
record Guesses(Company acme, TestClock clock, String name) {
  static Guesses in(Storage storage) {
    return in(storage, RegistrationPolicy.open());
  }

  static Guesses in(Storage storage, RegistrationPolicy registration) {
    TestClock clock = new TestClock();
    ThrottleLimits limits = ThrottleLimits.usual();
    for (ThrottleKind kind : ThrottleKind.values()) {
      limits = limits.with(kind, kind == ThrottleKind.LOGIN_ACCOUNT ? 10 : 3);
    }
    Taskeri taskeri =
        Taskeri.builder()
            .storage(storage)
            .clock(clock)
            .passwordHasher(new QuickHasher())
            .mail()
            .throttledTo(limits)
            .registration(registration)
            .build();
    Company acme = Company.in(taskeri);
    String name = "person-" + UUID.randomUUID();
    acme.employee(name);
    return new Guesses(acme, clock, name);
  }

  String email() {
    return Company.email(name);
  }

  /** An address that no other test comes from. */
  static Origin somewhere() {
    int[] parts = ThreadLocalRandom.current().ints(2, 0, 0x10000).toArray();
    String address = "2001:db8:%x:%x::1".formatted(parts[0], parts[1]);
    return new Origin(address, null);
  }

  /** Without a tenant, which would be limited too. */
  LoggedIn logIn(String email, String password, Origin origin) {
    return acme.taskeri().sessions().logIn(new LogIn(email, password, Optional.empty(), origin));
  }

  void fail(String email, Origin origin) {
    Refusals.assertCode(() -> logIn(email, "a wrong password", origin), ErrorCode.LOGIN_FAILED);
  }

  /** Asserts that it is refused, and for how long. */
  static void assertRefused(ThrowingCallable call, long seconds) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            TooManyRequests.class, refused -> assertThat(refused.seconds()).isEqualTo(seconds));
  }
}
