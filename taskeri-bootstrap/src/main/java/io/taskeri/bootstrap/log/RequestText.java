package io.taskeri.bootstrap.log;

import ch.qos.logback.classic.pattern.ClassicConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** To which request an event belongs, and as whom for which tenant it was made; else nothing. */
public final class RequestText extends ClassicConverter {
  private static final List<String> NAMES =
      List.of("requestId", "tenant", "user", "traceId", "spanId", "address");

  /** Made by the log's configuration. */
  public RequestText() {}

  @Override
  public String convert(ILoggingEvent event) {
    Map<String, String> known = event.getMDCPropertyMap();
    String text =
        NAMES.stream()
            .map(name -> known.containsKey(name) ? name + "=" + known.get(name) : null)
            .filter(Objects::nonNull)
            .collect(Collectors.joining(" "));
    return text.isEmpty() ? "" : " [" + Escaped.of(text) + "]";
  }
}
