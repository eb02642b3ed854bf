package io.taskeri.web.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import io.taskeri.web.problem.FieldError;
import io.taskeri.web.problem.RequestError;
import io.taskeri.web.problem.RequestProblem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;

/**
 * JSON as RFC 8259 has it, read strictly: UTF-8 alone, no key twice, nothing after the value, and
 * limits on depth and length, so that no body can cost more than its size.
 *
 * <p>Safe for use by several threads.
 */
public final class Json {
  private static final int DEPTH = 32;
  private static final int NUMBER_LENGTH = 64;
  private static final int NAME_LENGTH = 256;

  private static final ObjectMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(DEPTH)
                          .maxNumberLength(NUMBER_LENGTH)
                          .maxNameLength(NAME_LENGTH)
                          .build())
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                  .build())
          .enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED)
          .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
          .addModule(
              new SimpleModule()
                  .addSerializer(Instant.class, ToStringSerializer.instance)
                  .addSerializer(LocalDate.class, ToStringSerializer.instance))
          .build();

  private Json() {}

  /**
   * The value that the bytes hold.
   *
   * @throws RequestProblem 400 when they hold none, more than one or a broken one
   */
  public static JsonNode read(byte[] bytes) {
    try (JsonParser parser = MAPPER.createParser(decode(bytes))) {
      return read(parser);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible); // nothing is read from outside any more
    }
  }

  private static JsonNode read(JsonParser parser) throws IOException {
    try {
      JsonNode value = MAPPER.readTree(parser);
      if (value == null || value.isMissingNode()) {
        throw new RequestProblem(RequestError.MALFORMED_JSON, "The request has no body.");
      }
      if (parser.nextToken() != null) {
        throw malformed("The body goes on after its JSON value", parser);
      }
      return value;
    } catch (StreamConstraintsException limit) {
      throw malformed(
          "The body is nested deeper than "
              + DEPTH
              + " levels, or holds a number or name that is too long",
          parser);
    } catch (JsonProcessingException broken) {
      // Jackson's own message names its classes, so only the place is passed on.
      if (broken.getOriginalMessage().startsWith("Duplicate")) {
        throw new RequestProblem(
            RequestError.INVALID_REQUEST,
            new FieldError(
                parser.getParsingContext().pathAsPointer().toString(),
                "duplicate-key",
                "stands twice in the same object"));
      }
      throw malformed("The body is not valid JSON", parser);
    }
  }

  /** The value as JSON; instants in RFC 3339, dates in ISO 8601, nulls written. */
  public static String text(Object value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** The same in UTF-8. */
  public static byte[] write(Object value) {
    // By way of a string: it turns a lone surrogate into '?', where Jackson's UTF-8 would fail.
    return text(value).getBytes(StandardCharsets.UTF_8);
  }

  private static String decode(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException broken) {
      throw new RequestProblem(RequestError.MALFORMED_JSON, "The body is not valid UTF-8.");
    }
  }

  private static RequestProblem malformed(String what, JsonParser parser) {
    var place = parser.currentLocation();
    return new RequestProblem(
        RequestError.MALFORMED_JSON,
        what + " (line " + place.getLineNr() + ", column " + place.getColumnNr() + ").");
  }
}
