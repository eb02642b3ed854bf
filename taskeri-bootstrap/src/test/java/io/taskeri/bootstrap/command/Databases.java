package io.taskeri.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskeri.application.Taskeri;
import io.taskeri.application.tenant.RegisterTenant;
import io.taskeri.bootstrap.embedded.EmbeddedPostgres;
import io.taskeri.persistence.PostgresStorage;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;

/** Databases for a test each, on one PostgreSQL. */
record Databases(EmbeddedPostgres postgres) {
  /** Makes a database with an owner, who has the password of all here. */
  String create(String name, String owner) throws Exception {
    execute(
        postgres.url(),
        "CREATE ROLE " + owner + " LOGIN PASSWORD '" + postgres.password().reveal() + "'",
        "CREATE DATABASE " + name + " OWNER " + owner);
    return postgres.url().replaceAll("/postgres$", "/" + name);
  }

  void register(String url, String user, String... slugs) {
    try (Taskeri taskeri =
        Taskeri.builder()
            .storage(
                PostgresStorage.builder()
                    .url(url)
                    .user(user)
                    .password(postgres.password().reveal())
                    .build())
            .build()) {
      for (String slug : slugs) {
        var admin = new RegisterTenant.Admin("ada@acme.test", "Ada", "an apple a day");
        assertThat(taskeri.tenants().register(new RegisterTenant(slug, slug, admin))).isNotNull();
      }
    }
  }

  void execute(String url, String... statements) throws Exception {
    try (Connection connection = connect(url);
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  String query(String url, String sql) throws Exception {
    try (Connection connection = connect(url);
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    }
  }

  private Connection connect(String url) throws Exception {
    return DriverManager.getConnection(url, postgres.user(), postgres.password().reveal());
  }
}
