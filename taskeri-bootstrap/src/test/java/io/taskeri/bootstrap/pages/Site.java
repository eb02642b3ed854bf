package io.taskeri.bootstrap.pages;

import io.javalin.Javalin;
import io.taskeri.application.Taskeri;
import io.taskeri.application.contract.QuickHasher;
import io.taskeri.application.memory.InMemoryStorage;
import io.taskeri.application.throttle.ThrottleLimits;
import io.taskeri.web.TaskeriWeb;
import io.taskeri.web.WebConfig;
import io.taskeri.web.auth.SigningKeys;
import io.taskeri.web.client.Answer;
import io.taskeri.web.client.ApiClient;
import io.taskeri.web.http.RateLimits;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;

/** The pages over the whole API, on a port of their own; they know nothing of the storage. */
final class Site implements AutoCloseable {
  static final String PASSWORD = "an apple a day";

  private final Taskeri taskeri =
      Taskeri.builder()
          .storage(InMemoryStorage.create())
          .passwordHasher(new QuickHasher())
          .throttledTo(ThrottleLimits.off())
          .build();
  private volatile Duration ahead = Duration.ZERO;
  private final Javalin javalin =
      TaskeriWeb.create(
              taskeri,
              WebConfig.with(SigningKeys.of("test", new byte[32]))
                  .at(clock())
                  .servingAt(RateLimits.off()))
          .start("127.0.0.1", 0);
  private int organizations;

  /** Lets time pass for access tokens. */
  void pass(Duration time) {
    ahead = ahead.plus(time);
  }

  private Clock clock() {
    InstantSource later = () -> Instant.now().plus(ahead);
    return later.withZone(ZoneOffset.UTC);
  }

  String address(String path) {
    return "http://127.0.0.1:" + javalin.port() + path;
  }

  ApiClient anyone() {
    return ApiClient.of(URI.create(address("")));
  }

  /** A new organization of Ada's, with a project WEB; what she may do by the API. */
  Office office() {
    String slug = "office-" + ++organizations;
    Answer registered =
        anyone()
            .post(
                "/api/v1/tenants",
                """
                {"name": "Office %d", "slug": "%s",
                 "admin": {"email": "ada@%s.test", "name": "Ada Lovelace", "password": "%s"}}
                """
                    .formatted(organizations, slug, slug, PASSWORD))
            .expect(201);
    ApiClient ada = anyone().as(registered.at("/accessToken"));
    ada.post(
            "/api/v1/projects", "{\"key\": \"WEB\", \"name\": \"Website\", \"status\": \"ACTIVE\"}")
        .expect(201);
    return new Office(slug, ada);
  }

  @Override
  public void close() {
    javalin.stop();
    taskeri.close();
  }

  /** An organization, by the API. */
  record Office(String slug, ApiClient ada) {
    String email(String name) {
      return name + "@" + slug + ".test";
    }

    Answer task(String title) {
      return ada.post(
              "/api/v1/tasks", "{\"projectId\": \"WEB\", \"title\": \"%s\"}".formatted(title))
          .expect(201);
    }

    /** The link of an invitation. */
    String invite(String name, String role) {
      return ada.post(
              "/api/v1/invitations",
              "{\"email\": \"%s\", \"roles\": [\"%s\"]}".formatted(email(name), role))
          .expect(201)
          .at("/link");
    }

    void hire(String name, String role) {
      ada.post(
              "/api/v1/users",
              """
              {"email": "%s", "name": "%s", "password": "%s", "roles": ["%s"]}
              """
                  .formatted(email(name), name, PASSWORD, role))
          .expect(201);
    }
  }
}
