package io.taskeri.bootstrap.log;

import ch.qos.logback.classic.pattern.ThrowableProxyConverter;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The stack trace of an event, each line indented: whatever begins at the margin is an event, and
 * no message of an exception can look like one.
 */
public final class TraceText extends ThrowableProxyConverter {
  private static final String INDENT = "    ";

  /** Made by the log's configuration. */
  public TraceText() {}

  @Override
  protected String throwableProxyToString(IThrowableProxy failure) {
    return super.throwableProxyToString(new Harmless(failure))
        .lines()
        .map(line -> INDENT + line + System.lineSeparator())
        .collect(Collectors.joining());
  }

  /** A failure, and what caused it, with messages of one line each. */
  private record Harmless(IThrowableProxy failure) implements IThrowableProxy {
    @Override
    public @Nullable String getMessage() {
      String message = failure.getMessage();
      return message == null ? null : Escaped.of(message);
    }

    @Override
    public @Nullable String getOverridingMessage() {
      String message = failure.getOverridingMessage();
      return message == null ? null : Escaped.of(message);
    }

    @Override
    public String getClassName() {
      return failure.getClassName();
    }

    @Override
    public StackTraceElementProxy[] getStackTraceElementProxyArray() {
      return failure.getStackTraceElementProxyArray();
    }

    @Override
    public int getCommonFrames() {
      return failure.getCommonFrames();
    }

    @Override
    public @Nullable IThrowableProxy getCause() {
      IThrowableProxy cause = failure.getCause();
      return cause == null ? null : new Harmless(cause);
    }

    @Override
    public IThrowableProxy @Nullable [] getSuppressed() {
      IThrowableProxy[] suppressed = failure.getSuppressed();
      return suppressed == null
          ? null
          : Arrays.stream(suppressed).map(Harmless::new).toArray(IThrowableProxy[]::new);
    }

    @Override
    public boolean isCyclic() {
      return failure.isCyclic();
    }
  }
}
