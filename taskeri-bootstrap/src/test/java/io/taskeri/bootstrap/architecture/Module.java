package io.taskeri.bootstrap.architecture;

import java.util.List;
import java.util.stream.Stream;

/** The modules, and everything that each may use: what is not listed is forbidden. */
enum Module {
  DOMAIN("io.taskeri.domain", "java", "org.jspecify"),
  APPLICATION(
      "io.taskeri.application", "java", "org.jspecify", "io.taskeri.domain", "org.bouncycastle"),
  PERSISTENCE(
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
      "com.zaxxer.hikari",
      "org.slf4j"),
  WEB(
      "io.taskeri.web",
      "java",
      "javax.crypto",
      "org.jspecify",
      "io.taskeri.domain",
      "io.taskeri.application",
      "io.javalin",
      "kotlin",
      "org.eclipse.jetty",
      "jakarta.servlet",
      "io.jsonwebtoken",
      "com.fasterxml.jackson",
      "org.slf4j"),
  BOOTSTRAP(
      "io.taskeri.bootstrap",
      "java",
      "org.jspecify",
      "io.taskeri.domain",
      "io.taskeri.application",
      "io.taskeri.persistence",
      "io.taskeri.web",
      "io.javalin",
      "picocli",
      "org.slf4j");

  final String root;
  private final List<String> others;

  Module(String root, String... others) {
    this.root = root;
    this.others = List.of(others);
  }

  /** The roots of all packages that it may use, its own included. */
  List<String> allowed() {
    return Stream.concat(Stream.of(root), others.stream()).toList();
  }

  static boolean isBelow(String root, String packageName) {
    return packageName.equals(root) || packageName.startsWith(root + ".");
  }
}
