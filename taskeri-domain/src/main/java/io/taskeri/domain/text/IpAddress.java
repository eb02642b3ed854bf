package io.taskeri.domain.text;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An address of the Internet Protocol, version 4 or 6. Reading one never asks a name server. An
 * IPv4 address that is written as IPv6 ({@code ::ffff:192.0.2.1}) is one of version 4.
 */
public final class IpAddress {
  private static final String BYTE = "(?:0|[1-9]\\d?|1\\d\\d|2[0-4]\\d|25[0-5])";
  private static final Pattern FOUR = Pattern.compile(BYTE + "(?:\\." + BYTE + "){3}");
  private static final Pattern SIX = Pattern.compile("[0-9a-fA-F.]*:[0-9a-fA-F:.]*");

  /** More than the longest address with brackets and a zone. */
  private static final int MOST_CHARACTERS = 100;

  /** How many bits of an IPv6 address one customer has at the least (RFC 6177). */
  private static final int SITE = 64;

  private final InetAddress address;

  private IpAddress(InetAddress address) {
    this.address = address;
  }

  /** Reads an address, also one in brackets or with a zone; empty when it is none. */
  public static Optional<IpAddress> parse(String text) {
    if (text.length() > MOST_CHARACTERS) {
      return Optional.empty();
    }
    boolean bracketed = text.startsWith("[") && text.endsWith("]");
    String bare = bracketed ? text.substring(1, text.length() - 1) : text;
    String literal = bare.indexOf(':') >= 0 ? bare.replaceFirst("%.*", "") : bare;
    if (!(SIX.matcher(literal).matches() || (!bracketed && FOUR.matcher(literal).matches()))) {
      return Optional.empty();
    }
    try {
      return Optional.of(new IpAddress(InetAddress.getByName(literal)));
    } catch (UnknownHostException malformed) {
      return Optional.empty();
    }
  }

  /** How many bits it has, 32 or 128. */
  public int bits() {
    return address.getAddress().length * 8;
  }

  /** Whether the first so many bits are those of the other, and the version is the same. */
  public boolean startsWith(IpAddress other, int bits) {
    return bits() == other.bits() && first(bits).equals(other.first(bits));
  }

  /** What one customer has: the address itself, or the first 64 bits of an IPv6 address. */
  public String network() {
    return bits() == 32 ? toString() : first(SITE) + "/" + SITE;
  }

  private IpAddress first(int bits) {
    byte[] bytes = address.getAddress();
    for (int i = 0; i < bytes.length; i++) {
      int kept = Math.max(0, Math.min(8, bits - 8 * i));
      bytes[i] &= (byte) (0xff << (8 - kept));
    }
    try {
      return new IpAddress(InetAddress.getByAddress(bytes));
    } catch (UnknownHostException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof IpAddress it
        && Arrays.equals(address.getAddress(), it.address.getAddress());
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(address.getAddress());
  }

  /** The address as it is usually written, without name, brackets and zone. */
  @Override
  public String toString() {
    return address.getHostAddress();
  }
}
