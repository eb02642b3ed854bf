package io.taskeri.web.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.taskeri.domain.text.IpAddress;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ForwardedTest {
  /** A header has up to 8 KiB, and everybody may send one. */
  @Test
  @Timeout(10)
  void what_is_long_and_malformed_costs_no_more_than_its_length() {
    List<String> evil =
        List.of(
            ":".repeat(8_000) + "[",
            "[".repeat(8_000) + ":",
            " ".repeat(8_000) + "x",
            "for=\"" + "a".repeat(8_000) + "\"",
            "for=\"" + "\\a".repeat(4_000),
            "a=b;".repeat(2_000) + "=");
    assertThat(Forwarded.fromList(evil)).containsOnly(Optional.empty());
    assertThat(Forwarded.fromElements(evil)).containsOnly(Optional.empty());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "for=192.0.2.60;proto=http;by=203.0.113.43 | 192.0.2.60",
        "For=\"[2001:db8:cafe::17]:4711\" | 2001:db8:cafe:0:0:0:0:17",
        "for=192.0.2.43, for=198.51.100.17 | 192.0.2.43 198.51.100.17",
        "for=192.0.2.43 ;proto=https , by=1.2.3.4;FOR=\"198.51.100.17:80\" | 192.0.2.43 198.51.100.17",
        "for=\"_gazonk\" | -",
        "for=_hidden, for=unknown, for=192.0.2.1 | - - 192.0.2.1",
        "by=203.0.113.43 | -",
        "for=\"192.0.2\\.1\" | 192.0.2.1",
        "host=\"a, for=1.1.1.1\";for=192.0.2.1 | 192.0.2.1",
      })
  void the_standard_header_is_read(String value, String expected) {
    assertThat(text(Forwarded.fromElements(List.of(value)))).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "for=\"1.1.1.1, for=192.0.2.1",
        "for=\"1.1.1.1, for=\"[2001:db8::1]:80\"",
        "for=\"1.1.1.1\" x, for=192.0.2.1",
        "for 192.0.2.1",
        "for==1.1.1.1;,x",
        "\u0000"
      })
  void what_is_malformed_tells_nothing_of_anybody(String value) {
    assertThat(text(Forwarded.fromElements(List.of(value)))).isEqualTo("-");
  }

  @Test
  void the_usual_header_is_read_in_all_of_its_forms() {
    assertThat(
            text(
                Forwarded.fromList(
                    List.of("192.0.2.1, 2001:db8::1,[2001:db8::2]:443", "192.0.2.2:8080,,x"))))
        .isEqualTo("192.0.2.1 2001:db8:0:0:0:0:0:1 2001:db8:0:0:0:0:0:2 192.0.2.2 - -");
  }

  @Test
  void proxies_are_addresses_and_networks() {
    TrustedProxies proxies = TrustedProxies.of(List.of("192.0.2.1", "10.0.0.0/8", "2001:db8::/32"));
    for (String in : new String[] {"192.0.2.1", "10.9.8.7", "2001:db8:1::1", "::ffff:10.0.0.1"}) {
      assertThat(proxies.contain(IpAddress.parse(in).orElseThrow())).as(in).isTrue();
    }
    for (String out : new String[] {"192.0.2.2", "11.0.0.1", "2001:db9::1"}) {
      assertThat(proxies.contain(IpAddress.parse(out).orElseThrow())).as(out).isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "proxy", "10.0.0.0/33", "10.0.0.0/", "::/129", "10.0.0.0/-1", "/8"})
  void what_is_no_network_is_refused_by_name(String text) {
    assertThatThrownBy(() -> TrustedProxies.of(List.of("192.0.2.1", text)))
        .hasMessage(text + " is neither an IP address nor a network");
  }

  private static String text(List<Optional<IpAddress>> way) {
    return way.stream()
        .map(it -> it.map(IpAddress::toString).orElse("-"))
        .collect(Collectors.joining(" "));
  }
}
