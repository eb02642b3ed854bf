package io.taskeri.application.session;

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

  /** Nothing is known. */
  public static Origin unknown() {
    return new Origin(null, null);
  }
}
