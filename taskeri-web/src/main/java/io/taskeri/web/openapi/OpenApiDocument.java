package io.taskeri.web.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.taskeri.web.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** The OpenAPI 3.1 document of all that is served: written in YAML, answered in JSON. */
public final class OpenApiDocument {
  private OpenApiDocument() {}

  /** The document, read from the jar. */
  public static JsonNode read() {
    try (InputStream yaml = OpenApiDocument.class.getResourceAsStream("openapi.yaml")) {
      return new YAMLMapper().readTree(Objects.requireNonNull(yaml));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** The document in JSON, as it is answered. */
  static byte[] json() {
    return Json.write(read());
  }
}
