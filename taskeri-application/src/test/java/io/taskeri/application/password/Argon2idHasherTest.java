package io.taskeri.application.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.taskeri.domain.error.Unavailable;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class Argon2idHasherTest {
  private final Argon2idHasher hasher = Argon2idHasher.usual();

  @Test
  void verifies_a_hash_of_the_reference_implementation() {
    String published =
        "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";
    assertThat(hasher.matches("password", published)).isTrue();
    assertThat(hasher.matches("Password", published)).isFalse();
  }

  @Test
  void hashes_one_password_differently_each_time_and_knows_both() {
    String first = hasher.hash("plenty of entropy");
    String second = hasher.hash("plenty of entropy");
    assertThat(first).startsWith("$argon2id$v=19$m=19456,t=2,p=1$").isNotEqualTo(second);
    assertThat(hasher.matches("plenty of entropy", first)).isTrue();
    assertThat(hasher.matches("plenty of entropy", second)).isTrue();
  }

  @Test
  void takes_a_password_for_the_same_in_either_unicode_form() {
    assertThat(hasher.matches("a\u0308 long password", hasher.hash("\u00e4 long password")))
        .isTrue();
  }

  @Test
  void nothing_fits_a_hash_of_another_form_or_of_a_cost_beyond_reason() {
    String tail = "$c29tZXNhbHRzb21lc2FsdA$" + "A".repeat(43);
    for (String odd :
        List.of(
            "",
            "$2b$12$abc",
            "$argon2id$v=19$m=9999999,t=2,p=1" + tail,
            "$argon2id$v=19$m=19456,t=999,p=1" + tail,
            "$argon2id$v=19$m=19456,t=0,p=1" + tail,
            "$argon2id$v=19$m=1,t=1,p=16" + tail,
            "$argon2id$v=19$m=19456,t=2,p=0" + tail)) {
      assertThat(hasher.matches("password", odd)).as(odd).isFalse();
    }
  }

  @Test
  void turns_away_who_does_not_get_a_permit_in_time() {
    var none = new Argon2idHasher(0, Duration.ofMillis(1));
    assertThatThrownBy(() -> none.hash("plenty of entropy")).isInstanceOf(Unavailable.class);
  }
}
