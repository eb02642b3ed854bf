package io.taskeri.application.contract;

import static io.taskeri.application.contract.Guesses.assertRefused;
import static io.taskeri.application.contract.Guesses.somewhere;
import static io.taskeri.application.contract.Refusals.assertCode;
import static org.assertj.core.api.Assertions.assertThat;

import io.taskeri.application.session.Origin;
import io.taskeri.application.tenant.RegisterTenant;
import io.taskeri.application.tenant.Registered;
import io.taskeri.application.tenant.RegistrationPolicy;
import io.taskeri.domain.error.ErrorCode;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who may register an organization by themselves, and how often. */
public interface SignUpContract extends StorageContract {
  @Test
  default void an_address_registers_so_many_and_the_operator_as_many_as_they_like() {
    Guesses guesses = Guesses.in(storage());
    Origin here = somewhere();
    for (int i = 0; i < 3; i++) {
      assertThat(signUp(guesses, "", here).tenant().name()).isEqualTo("Acme");
    }
    assertRefused(() -> signUp(guesses, "", here), 3600);
    signUp(guesses, "", somewhere());
    guesses.acme().taskeri().tenants().register(command(here));
    guesses.clock().pass(Duration.ofHours(1));
    signUp(guesses, "", here);
  }

  @Test
  default void the_operators_code_is_demanded_and_not_guessed() {
    Guesses guesses = Guesses.in(storage(), RegistrationPolicy.withCode("the right code"));
    Origin here = somewhere();
    signUp(guesses, "the right code", here);
    for (String wrong : new String[] {"", "the right codE"}) {
      assertCode(() -> signUp(guesses, wrong, here), ErrorCode.REGISTRATION_CODE_INVALID);
    }
    assertRefused(() -> signUp(guesses, "the right code", here), 3600);
  }

  @Test
  default void nobody_registers_where_that_is_closed_but_the_operator() {
    Guesses guesses = Guesses.in(storage(), RegistrationPolicy.closed());
    for (int i = 0; i < 5; i++) {
      assertCode(() -> signUp(guesses, "", somewhere()), ErrorCode.REGISTRATION_CLOSED);
    }
    guesses.acme().taskeri().tenants().register(command(somewhere()));
  }

  private static Registered signUp(Guesses guesses, String code, Origin origin) {
    return guesses
        .acme()
        .taskeri()
        .tenants()
        .signUp(command(origin), Optional.of(code), Optional.empty())
        .value();
  }

  private static RegisterTenant command(Origin origin) {
    var admin = new RegisterTenant.Admin("ada@acme.test", "Ada", Company.PASSWORD);
    String slug = "s-" + UUID.randomUUID().toString().replace("-", "");
    return new RegisterTenant("Acme", slug, admin, origin);
  }
}
