package io.taskeri.web;

import io.taskeri.application.Taskeri;
import io.taskeri.domain.tenant.TenantContext;
import io.taskeri.domain.tenant.TenantId;
import io.taskeri.domain.user.UserId;
import io.taskeri.web.client.Answer;
import io.taskeri.web.client.ApiClient;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

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
    Answer in =
        anyone.post(
            "/api/v1/auth/login",
            """
            {"email": "%s@acme.test", "password": "%s", "tenant": "%s"}
            """
                .formatted(name, PASSWORD, slug));
    return anyone.as(in.expect(200).at("/accessToken"));
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

  /** Deactivates a person, for which there is no route yet. */
  public void deactivate(Taskeri taskeri, UserId user) {
    taskeri
        .users()
        .deactivate(
            TenantContext.of(
                new TenantId(UUID.fromString(registered.at("/tenant/id"))),
                new UserId(UUID.fromString(adaId()))),
            user);
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
