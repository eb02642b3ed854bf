package io.taskeri.domain.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.taskeri.domain.error.InvalidInput;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ZonesTest {
  @ParameterizedTest
  @ValueSource(strings = {"UTC", "Europe/Berlin", "America/Argentina/Ushuaia", "Etc/GMT+5"})
  void a_zone_is_one_of_the_iana_database(String name) {
    assertThat(Zones.named(name)).hasToString(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " UTC", "Z", "+02:00", "UTC+2", "europe/berlin", "Mars/Olympus", "../UTC"})
  void anything_else_is_no_zone(String name) {
    assertThatThrownBy(() -> Zones.named(name))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            invalid ->
                assertThat(invalid.violations().get(0).code()).isEqualTo("unknown-time-zone"));
  }
}
