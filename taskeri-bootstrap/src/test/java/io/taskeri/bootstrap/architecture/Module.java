package io.taskeri.bootstrap.architecture;

import java.util.List;
import java.util.stream.Stream;

/** The modules, and everything that each may use: what is not listed is forbidden. */
record Module(String root, List<String> others) {
  private static final List<Module> ALL =
      List.of(
          module("io.taskeri.domain", "java"),
          module("io.taskeri.application", "java", "io.taskeri.domain", "org.bouncycastle"),
          module(
              "io.taskeri.persistence",
              "java",
              "javax.sql",
              "org.jspecify",
              "io.taskeri.domain",
              "io.taskeri.application",
              "jakarta.persistence",
              "org.hibernate",
              "liquibase",
              "org.postgresql",
              "com.zaxxer.hikari"),
          module(
              "io.taskeri.web",
              "java",
              "javax.crypto",
              "javax.net.ssl",
              "org.jspecify",
              "io.taskeri.domain",
              "io.taskeri.application",
              "io.javalin",
              "org.eclipse.jetty",
              "jakarta.servlet",
              "io.jsonwebtoken",
              "com.fasterxml.jackson",
              "de.siegmar.fastcsv",
              "io.micrometer",
              "org.slf4j"),
          module(
              "io.taskeri.bootstrap",
              "java",
              "javax.net.ssl",
              "org.jspecify",
              "io.taskeri.domain",
              "io.taskeri.application",
              "io.taskeri.persistence",
              "io.taskeri.web",
              "io.javalin",
              "com.sun.security.auth.module",
              "org.postgresql",
              "jakarta.mail",
              "org.eclipse.angus.mail",
              "org.apache.commons.compress",
              "picocli",
              "io.micrometer",
              "ch.qos.logback",
              "net.logstash.logback",
              "org.slf4j"));

  static List<Module> all() {
    return ALL;
  }

  private static Module module(String root, String... others) {
    return new Module(root, List.of(others));
  }

  /** The roots of all packages that it may use, its own included. */
  List<String> allowed() {
    return Stream.concat(Stream.of(root), others.stream()).toList();
  }

  static boolean isBelow(String root, String packageName) {
    return packageName.equals(root) || packageName.startsWith(root + ".");
  }
}
