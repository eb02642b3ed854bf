package io.taskeri.bootstrap.log;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.Encoder;
import com.fasterxml.jackson.databind.JsonNode;
import io.taskeri.web.json.Json;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an event becomes, by the very configuration that the server has. */
class LoggingTest {
  private static final String FORGED =
      "a\n2026-11-23T00:00:00.000Z ERROR Server: forged\r\n\u2028\u2029\u0085\u001b[31mred\u202e\b";

  private final LoggerContext context = new LoggerContext();
  private final Map<String, String> request = new TreeMap<>();

  @BeforeEach
  void configure() throws Exception {
    JoranConfigurator configurator = new JoranConfigurator();
    configurator.setContext(context);
    configurator.doConfigure(
        java.util.Objects.requireNonNull(Logging.class.getResource("/logback.xml")));
  }

  @Test
  void textOfClientsStaysWithinTheLineOfItsEvent() {
    String line = text("received " + FORGED, null);

    assertThat(line.lines()).hasSize(1);
    assertThat(line)
        .contains("a\\n2026", "forged\\r\\n\\u2028\\u2029\\u0085\\u001b[31mred\\u202e\\u0008")
        .endsWith(System.lineSeparator());
    assertThat(line.strip().chars()).noneMatch(Character::isISOControl);
  }

  @Test
  void textOfPeopleIsLeftAsItIs() {
    assertThat(text("Grüße 你好 🎈 \\ \"x\"", null)).contains(": Grüße 你好 🎈 \\ \"x\"");
  }

  @Test
  void aTraceIsIndentedSoThatNoMessageLooksLikeAnEvent() {
    Exception cause = new IllegalArgumentException(FORGED);
    Exception failure = new IllegalStateException("outer", cause);
    failure.addSuppressed(new IllegalStateException(FORGED));

    String event = text("failed", failure);

    assertThat(event.lines().skip(1)).hasSizeGreaterThan(4).allMatch(it -> it.startsWith("    "));
    assertThat(event)
        .contains("    java.lang.IllegalStateException: outer")
        .contains("Caused by: java.lang.IllegalArgumentException: a\\n2026")
        .contains("Suppressed: java.lang.IllegalStateException: a\\n2026")
        .doesNotContain("\u2028", "\u001b", "\u0085");
  }

  @Test
  void aLineOfARequestSaysWhoMadeIt() {
    request.put("requestId", "r-1");
    request.put("tenant", "t-1\n");
    request.put("user", "u-1");
    request.put("other", "not told");

    assertThat(text("done", null)).contains("Server [requestId=r-1 tenant=t-1\\n user=u-1]: done");
    request.clear();
    assertThat(text("done", null)).contains("Server: done");
  }

  @Test
  void jsonIsOneObjectALineInAsciiWithTheTraceInIt() {
    request.put("requestId", "r-1");
    request.put("traceId", "0af7651916cd43dd8448eb211c80319c");
    request.put("other", "not told");
    Exception failure = new IllegalStateException(FORGED);

    byte[] bytes = Logging.json(context).encode(event("ü " + FORGED, failure));

    String line = new String(bytes, java.nio.charset.StandardCharsets.UTF_8);
    assertThat(line).endsWith(System.lineSeparator());
    assertThat(line.strip().chars()).allMatch(it -> it >= ' ' && it < 0x7f);
    JsonNode json = Json.read(bytes);
    assertThat(json.at("/message").asText()).isEqualTo("ü " + FORGED);
    assertThat(json.at("/level").asText()).isEqualTo("WARN");
    assertThat(json.at("/logger").asText()).isEqualTo("io.taskeri.Server");
    assertThat(json.at("/time").asText()).endsWith("Z");
    assertThat(json.at("/requestId").asText()).isEqualTo("r-1");
    assertThat(json.at("/traceId").asText()).startsWith("0af7");
    assertThat(json.at("/trace").asText()).contains(FORGED, "\tat ");
    assertThat(json.has("other")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "org.eclipse.jetty.server.Server",
        "org.hibernate.orm.connections",
        "liquibase.changelog",
        "io.javalin.Javalin"
      })
  void librariesAreQuietUnlessSomethingIsWrong(String logger) {
    assertThat(context.getLogger(logger).getEffectiveLevel().isGreaterOrEqual(Level.WARN)).isTrue();
    assertThat(context.getLogger("io.taskeri.web").getEffectiveLevel()).isEqualTo(Level.INFO);
  }

  private String text(String message, Throwable failure) {
    var appender =
        (ConsoleAppender<ILoggingEvent>)
            context.getLogger(Logger.ROOT_LOGGER_NAME).getAppender("STDERR");
    Encoder<ILoggingEvent> encoder = appender.getEncoder();
    return new String(
        encoder.encode(event(message, failure)), java.nio.charset.Charset.defaultCharset());
  }

  private LoggingEvent event(String message, Throwable failure) {
    Logger logger = context.getLogger("io.taskeri.Server");
    LoggingEvent event =
        new LoggingEvent("x", logger, Level.WARN, "{}", failure, new Object[] {message});
    event.setMDCPropertyMap(new TreeMap<>(request));
    return event;
  }
}
