package io.taskeri.bootstrap.log;

import ch.qos.logback.classic.pattern.ClassicConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;

/** The message of an event, in one line. */
public final class MessageText extends ClassicConverter {
  /** Made by the log's configuration. */
  public MessageText() {}

  @Override
  public String convert(ILoggingEvent event) {
    return Escaped.of(event.getFormattedMessage());
  }
}
