package io.taskeri.web.pages;

import com.fasterxml.jackson.databind.JsonNode;
import io.taskeri.web.json.Json;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The addresses of the screens and the module of each, from {@code screens.json}. */
final class Screens {
  private final JsonNode modules = Json.read(Resource.bytes("screens.json"));
  private final List<Pattern> addresses =
      modules.properties().stream()
          .map(Map.Entry::getKey)
          .map(it -> Pattern.compile(it.replaceAll(":[a-z]+", "[^/]+")))
          .toList();

  /** Whether there is a screen at the path. */
  boolean haveOneAt(String path) {
    return addresses.stream().anyMatch(it -> it.matcher(path).matches());
  }

  /** Where their modules are served. */
  List<String> modules() {
    return modules.properties().stream()
        .map(it -> "screens/" + it.getValue().asText() + ".js")
        .sorted()
        .toList();
  }

  /** As JSON, for the pages. */
  String json() {
    return Json.text(modules);
  }
}
