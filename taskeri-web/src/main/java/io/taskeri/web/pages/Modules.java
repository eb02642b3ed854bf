package io.taskeri.web.pages;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds the modules that are needed, by following what they import: of a library, what nothing
 * imports is not served.
 */
final class Modules {
  /** An import or re-export whose specifier is a literal; with a parenthesis one for later. */
  private static final Pattern IMPORT =
      Pattern.compile("\\b(?:from\\s*|import\\s*(\\(\\s*)?)([\"'])([^\"'\\s]+)\\2");

  private final List<Library> libraries;
  private final boolean later;
  private final Map<String, byte[]> found = new LinkedHashMap<>();

  /**
   * Has found none yet.
   *
   * @param later whether what is imported only when it is needed is looked for, too
   */
  Modules(List<Library> libraries, boolean later) {
    this.libraries = libraries;
    this.later = later;
  }

  /** All modules found by now, by where they are served. */
  Map<String, byte[]> found() {
    return found;
  }

  /** Adds a module and all that it imports. */
  void add(String address) {
    if (!found.containsKey(address)) {
      byte[] content = Resource.bytes(resource(address));
      found.put(address, content);
      IMPORT
          .matcher(new String(content, StandardCharsets.UTF_8))
          .results()
          .filter(it -> later || it.group(1) == null)
          .map(it -> resolve(address, it.group(3)))
          .forEach(this::add);
    }
  }

  private String resolve(String importer, String imported) {
    if (imported.startsWith("./") || imported.startsWith("../")) {
      return URI.create(importer).resolve(imported).getPath();
    }
    return libraries.stream()
        .map(it -> it.find(imported))
        .flatMap(Optional::stream)
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    importer + " imports " + imported + ", which no library provides"));
  }

  private String resource(String address) {
    return libraries.stream()
        .map(it -> it.resource(address))
        .flatMap(Optional::stream)
        .findFirst()
        .orElse(address);
  }
}
