package io.taskeri.web.http;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.LoggerFactory;

/** What is logged below a name while it is open, with the context of each line. */
final class LoggedRequests extends AppenderBase<ILoggingEvent> implements AutoCloseable {
  private final List<ILoggingEvent> events = new CopyOnWriteArrayList<>();
  private final Logger logger;
  private final Level before;

  LoggedRequests(String name, Level level) {
    logger = (Logger) LoggerFactory.getLogger(name);
    before = logger.getLevel();
    logger.setLevel(level);
    logger.addAppender(this);
    start();
  }

  List<ILoggingEvent> events() {
    return events;
  }

  /** Waits for the lines of answers whose clients may be faster than what follows them. */
  List<ILoggingEvent> await(int count) {
    long deadline = System.nanoTime() + 10_000_000_000L;
    while (events.size() < count && System.nanoTime() < deadline) {
      Thread.onSpinWait();
    }
    return events;
  }

  @Override
  protected void append(ILoggingEvent event) {
    event.prepareForDeferredProcessing();
    events.add(event);
  }

  @Override
  public void close() {
    logger.detachAppender(this);
    logger.setLevel(before);
  }
}
