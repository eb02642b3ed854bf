package io.taskeri.domain.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IpAddressTest {
  @ParameterizedTest
  @CsvSource({
    "192.0.2.1, 192.0.2.1",
    "::ffff:192.0.2.1, 192.0.2.1",
    "2001:DB8::1, 2001:db8:0:0:0:0:0:1",
    "[2001:db8::1], 2001:db8:0:0:0:0:0:1",
    "[fe80::1%eth0], fe80:0:0:0:0:0:0:1",
    "0:0:0:0:0:0:0:1, 0:0:0:0:0:0:0:1"
  })
  void an_address_is_read_whatever_its_form(String text, String expected) {
    assertThat(IpAddress.parse(text)).map(IpAddress::toString).contains(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "localhost",
        "unknown",
        "_hidden",
        "256.0.0.1",
        "192.0.2.01",
        "192.0.2",
        "1",
        "0x7f.0.0.1",
        "192.0.2.1:80",
        "[192.0.2.1]",
        "2001:db8::1::2",
        "2001:db8::g",
        "[::1]:80",
        "::1 ",
        ":"
      })
  void what_is_no_address_is_not_read_and_asked_of_no_name_server(String text) {
    assertThat(IpAddress.parse(text)).isEmpty();
  }

  @Test
  void a_customer_has_an_address_or_64_bits() {
    assertThat(address("192.0.2.1").network()).isEqualTo("192.0.2.1");
    assertThat(address("2001:db8:1:2:3:4:5:6").network()).isEqualTo("2001:db8:1:2:0:0:0:0/64");
    assertThat(address("2001:db8:1:2::9").network()).isEqualTo("2001:db8:1:2:0:0:0:0/64");
  }

  @Test
  void an_address_starts_with_the_bits_of_another_of_its_version() {
    assertThat(address("10.1.2.3").startsWith(address("10.0.0.0"), 8)).isTrue();
    assertThat(address("11.1.2.3").startsWith(address("10.0.0.0"), 8)).isFalse();
    assertThat(address("10.1.2.3").startsWith(address("10.1.2.2"), 31)).isTrue();
    assertThat(address("10.1.2.3").startsWith(address("10.1.2.2"), 32)).isFalse();
    assertThat(address("10.1.2.3").startsWith(address("::"), 0)).isFalse();
    assertThat(address("2001:db8::1").startsWith(address("::"), 0)).isTrue();
    assertThat(address("2001:db8::1")).isEqualTo(address("2001:db8:0::1"));
  }

  private static IpAddress address(String text) {
    return IpAddress.parse(text).orElseThrow();
  }
}
