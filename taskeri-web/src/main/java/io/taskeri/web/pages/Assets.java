package io.taskeri.web.pages;

import io.taskeri.domain.text.Digest;
import io.taskeri.web.json.Json;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Every file that the page loads, in memory, below an address that changes with any of them: so
 * browsers may keep them for ever, and never mix two versions.
 */
final class Assets {
  private static final String ENTRY = "app/main.js";
  private static final Pattern NAMED = Pattern.compile("\\{assets}/([^\"]+)");

  private final List<Library> libraries = Library.all();
  private final Map<String, Asset> files = new HashMap<>();
  private final List<String> first;
  private final String folder;

  /**
   * Reads them all.
   *
   * @param base the path below which everything is served
   * @param page names the files that it loads itself
   */
  Assets(String base, String page, Screens screens) {
    Modules needed = new Modules(libraries, false);
    needed.add(ENTRY);
    first = List.copyOf(needed.found().keySet());
    Modules modules = new Modules(libraries, true);
    modules.add(ENTRY);
    screens.modules().forEach(modules::add);
    Map<String, byte[]> contents = new TreeMap<>(modules.found());
    NAMED
        .matcher(page)
        .results()
        .map(it -> it.group(1))
        .forEach(it -> contents.computeIfAbsent(it, Resource::bytes));
    folder = base + "/assets/" + digest(contents) + "/";
    contents.forEach((name, content) -> files.put(folder + name, Asset.of(name, content)));
  }

  /** Below which they are served. */
  String folder() {
    return folder.substring(0, folder.length() - 1);
  }

  /** The file at a path. */
  Optional<Asset> find(String path) {
    return Optional.ofNullable(files.get(path));
  }

  /** What tells the browser where the libraries are. */
  String importMap() {
    Map<String, String> imports = new LinkedHashMap<>();
    for (Library library : libraries) {
      imports.put(library.name(), folder + library.address());
      imports.put(library.name() + "/", folder + library.folder());
    }
    return Json.text(Map.of("imports", imports));
  }

  /** The modules that every screen needs, for the browser to load at once. */
  List<String> first() {
    return first.stream().map(it -> folder + it).toList();
  }

  private static String digest(Map<String, byte[]> contents) {
    MessageDigest digest = Digest.sha256();
    contents.forEach(
        (name, content) -> {
          digest.update((name + '\n' + content.length + '\n').getBytes(StandardCharsets.UTF_8));
          digest.update(content);
        });
    return Digest.hexadecimal(digest).substring(0, 16);
  }
}
