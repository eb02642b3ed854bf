package io.taskeri.web.http;

import io.taskeri.domain.text.IpAddress;
import java.util.List;
import java.util.Optional;

/** The proxies whose word is taken for where a request comes from. */
public final class TrustedProxies {
  private final List<Network> networks;

  private TrustedProxies(List<Network> networks) {
    this.networks = networks;
  }

  /** Nobody's word is taken. */
  public static TrustedProxies none() {
    return new TrustedProxies(List.of());
  }

  /**
   * Those with these addresses.
   *
   * @param networks each an address such as {@code 192.0.2.1}, or a network in the form of CIDR
   *     (RFC 4632, section 3.1; RFC 4291, section 2.3) such as {@code 10.0.0.0/8}
   * @throws IllegalArgumentException naming the first that is neither
   */
  public static TrustedProxies of(List<String> networks) {
    return new TrustedProxies(networks.stream().map(Network::parse).toList());
  }

  boolean contain(IpAddress address) {
    return networks.stream().anyMatch(it -> address.startsWith(it.address(), it.bits()));
  }

  private record Network(IpAddress address, int bits) {
    static Network parse(String text) {
      int slash = text.indexOf('/');
      Optional<IpAddress> address = IpAddress.parse(slash < 0 ? text : text.substring(0, slash));
      if (address.isEmpty()) {
        throw neither(text);
      }
      int all = address.get().bits();
      String bits = slash < 0 ? String.valueOf(all) : text.substring(slash + 1);
      if (!bits.matches("\\d{1,3}") || Integer.parseInt(bits) > all) {
        throw neither(text);
      }
      return new Network(address.get(), Integer.parseInt(bits));
    }

    private static IllegalArgumentException neither(String text) {
      return new IllegalArgumentException(text + " is neither an IP address nor a network");
    }
  }
}
