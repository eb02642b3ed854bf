package io.taskeri.web;

import io.taskeri.web.client.Answer;
import io.taskeri.web.client.ApiClient;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** An organization of a test's own on a server, with its administrator logged in. */
public final class Acme {
  /** The administrator's password, and that of everybody else. */
  public static final String PASSWORD = "correct horse battery";

  private static final AtomicInteger COUNT = new AtomicInteger();

  private final String slug = "acme-" + COUNT.incrementAndGet();
  private final ApiClient anyone;
  private final Answer registered;

  public Acme(TestServer server) {
    anyone = server.client();
    registered =
        anyone
            .post(
                "/api/v1/tenants",
                """
                {"name": "Acme", "slug": "%s",
                 "admin": {"email": "ada@acme.test", "name": "Ada", "password": "%s"}}
                """
                    .formatted(slug, PASSWORD))
            .expect(201);
  }

  public String slug() {
    return slug;
  }

  public Answer registered() {
    return registered;
  }

  /** The administrator. */
  public ApiClient ada() {
    return anyone.as(registered.at("/accessToken"));
  }

  public String adaId() {
    return registered.at("/user/id");
  }

  /** One more person, logged in. */
  public ApiClient employee(String name) {
    hire(name);
    return logIn(name, PASSWORD);
  }

  /** Who is there already, logged in once more. */
  public ApiClient logIn(String name, String password) {
    return anyone.as(tryLogIn(name, password).expect(200).at("/accessToken"));
  }

  /** The answer to a log-in. */
  public Answer tryLogIn(String name, String password) {
    return anyone.post(
        "/api/v1/auth/login",
        """
        {"email": "%s@acme.test", "password": "%s", "tenant": "%s"}
        """
            .formatted(name, password, slug));
  }

  /** A role that allows these permissions. */
  public Answer role(String name, String... permissions) {
    String codes =
        Arrays.stream(permissions).map(it -> '"' + it + '"').collect(Collectors.joining(", "));
    return ada()
        .post("/api/v1/roles", "{\"name\": \"%s\", \"permissions\": [%s]}".formatted(name, codes))
        .expect(201);
  }

  /** Gives a person these roles in place of theirs. */
  public void assign(String user, String... roles) {
    String names = Arrays.stream(roles).map(it -> '"' + it + '"').collect(Collectors.joining(", "));
    ada().put("/api/v1/users/" + user + "/roles", "{\"roles\": [%s]}".formatted(names)).expect(200);
  }

  /** The id of one more person. */
  public String hire(String name) {
    Answer hired =
        ada()
            .post(
                "/api/v1/users",
                """
                {"email": "%s@acme.test", "name": "%s", "password": "%s", "roles": ["Employee"]}
                """
                    .formatted(name, name, PASSWORD));
    return hired.expect(201).at("/id");
  }

  /** Deactivates a person. */
  public void deactivate(String user) {
    ada().post("/api/v1/users/" + user + "/deactivate").expect(200);
  }

  /** A project that all may see. */
  public Answer project(String key) {
    return ada()
        .post("/api/v1/projects", "{\"key\": \"%s\", \"name\": \"%s\"}".formatted(key, key))
        .expect(201);
  }

  /** A task of the administrator's. */
  public Answer task(String project, String title) {
    return ada()
        .post(
            "/api/v1/tasks", "{\"projectId\": \"%s\", \"title\": \"%s\"}".formatted(project, title))
        .expect(201);
  }
}
