package io.taskeri.web.pages;

import java.util.List;
import java.util.Optional;
import java.util.Properties;

/**
 * A library that modules import by its name.
 *
 * @param name as it stands in an import
 * @param entry the resource that stands for the name itself
 */
record Library(String name, String entry) {
  /** Below which the files of all libraries are served. */
  static final String FOLDER = "lib/";

  /** Those that {@code libraries.properties} names. */
  static List<Library> all() {
    Properties entries = Resource.properties("libraries.properties");
    return entries.stringPropertyNames().stream()
        .sorted()
        .map(name -> new Library(name, "/" + entries.getProperty(name)))
        .toList();
  }

  /** Below which its files are served. */
  String folder() {
    return FOLDER + name + "/";
  }

  /** Where its entry is served. */
  String address() {
    return folder() + entry.substring(entry.lastIndexOf('/') + 1);
  }

  /** Where the file of an import is served, if the import is of this library. */
  Optional<String> find(String imported) {
    if (imported.equals(name)) {
      return Optional.of(address());
    }
    return imported.startsWith(name + "/") ? Optional.of(FOLDER + imported) : Optional.empty();
  }

  /** The resource that is served at an address, if it is one of this library. */
  Optional<String> resource(String address) {
    return address.startsWith(folder())
        ? Optional.of(
            entry.substring(0, entry.lastIndexOf('/') + 1) + address.substring(folder().length()))
        : Optional.empty();
  }
}
