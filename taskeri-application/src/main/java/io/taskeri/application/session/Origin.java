package io.taskeri.application.session;

import io.taskeri.domain.text.IpAddress;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * From where somebody logs in, for them to recognize their sessions.
 *
 * @param address the network address, if known
 * @param agent what program, if known; cut to 255 characters
 */
public record Origin(@Nullable String address, @Nullable String agent) {
  private static final int MOST = 255;

  public Origin {
    agent = agent == null || agent.length() <= MOST ? agent : agent.substring(0, MOST);
  }

  /** Whom attempts are counted for that come from there: an address, or 64 bits of one of IPv6. */
  public Optional<String> network() {
    return Optional.ofNullable(address)
        .map(it -> IpAddress.parse(it).map(IpAddress::network).orElse(it));
  }

  /** Nothing is known. */
  public static Origin unknown() {
    return new Origin(null, null);
  }
}
