package io.taskeri.bootstrap.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.OutputStreamAppender;
import io.taskeri.bootstrap.config.LogConfig;
import java.util.List;
import net.logstash.logback.decorate.json.JsonWriteFeatureDecorator;
import net.logstash.logback.encoder.LogstashEncoder;
import net.logstash.logback.fieldnames.LogstashFieldNames;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the log of the process as the operator wants it. It begins as text for people, so that what
 * is wrong with the settings can be told.
 */
public final class Logging {
  /** The name that {@code logback.xml} gives to where the log goes. */
  private static final String APPENDER = "STDERR";

  /** Writes the lines of requests: bad ones at INFO, all others at DEBUG. */
  private static final String REQUESTS = "io.taskeri.web.requests";

  private Logging() {}

  /** Applies it to the whole process; a configuration of the operator's own keeps its form. */
  public static void apply(LogConfig config) {
    LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
    context.getLogger("io.taskeri").setLevel(Level.valueOf(config.level().name()));
    context.getLogger(REQUESTS).setLevel(requests(config));
    Appender<ILoggingEvent> appender =
        context.getLogger(Logger.ROOT_LOGGER_NAME).getAppender(APPENDER);
    if (config.format() == LogConfig.Format.JSON
        && appender instanceof OutputStreamAppender<ILoggingEvent> stream) {
      stream.stop();
      stream.setEncoder(json(context));
      stream.start();
    }
  }

  private static Level requests(LogConfig config) {
    return switch (config.requests()) {
      case NONE -> Level.OFF;
      case BAD -> Level.INFO;
      case ALL -> Level.DEBUG;
    };
  }

  /** One object a line, in ASCII: whatever a reader takes for the end of a line is escaped. */
  static LogstashEncoder json(LoggerContext context) {
    LogstashFieldNames names = new LogstashFieldNames();
    names.setTimestamp("time");
    names.setLogger("logger");
    names.setThread("thread");
    names.setStackTrace("trace");
    names.setLevelValue(null);
    names.setVersion(null);
    JsonWriteFeatureDecorator ascii = new JsonWriteFeatureDecorator();
    ascii.addEnable("ESCAPE_NON_ASCII");
    LogstashEncoder encoder = new LogstashEncoder();
    encoder.setContext(context);
    encoder.setFieldNames(names);
    encoder.setTimeZone("UTC");
    encoder.setIncludeMdcKeyNames(
        List.of("requestId", "tenant", "user", "traceId", "spanId", "address"));
    encoder.addDecorator(ascii);
    encoder.start();
    return encoder;
  }
}
