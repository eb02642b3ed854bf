package io.taskeri.bootstrap.config;

import java.nio.charset.StandardCharsets;

/** A password or key, held so that it cannot slip into a log, a message or a record's text. */
public final class Secret {
  private final String value;

  private Secret(String value) {
    this.value = value;
  }

  public static Secret of(String value) {
    return new Secret(value);
  }

  /** The secret itself, for the one place that needs it. */
  public String reveal() {
    return value;
  }

  /** The secret's UTF-8 bytes, undecoded. */
  public byte[] bytes() {
    return value.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    return "Secret[hidden]";
  }
}
