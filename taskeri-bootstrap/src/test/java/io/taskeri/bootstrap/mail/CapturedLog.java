package io.taskeri.bootstrap.mail;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.LoggerFactory;

/** What a class logs while it is open. */
public final class CapturedLog extends AppenderBase<ILoggingEvent> implements AutoCloseable {
  private final List<ILoggingEvent> events = new CopyOnWriteArrayList<>();
  private final Logger logger;

  public CapturedLog(Class<?> logging) {
    logger = (Logger) LoggerFactory.getLogger(logging);
    logger.setLevel(Level.INFO);
    logger.addAppender(this);
    start();
  }

  public List<String> lines() {
    return events.stream().map(it -> it.getLevel() + " " + it.getFormattedMessage()).toList();
  }

  @Override
  protected void append(ILoggingEvent event) {
    events.add(event);
  }

  @Override
  public void close() {
    logger.detachAppender(this);
  }
}
