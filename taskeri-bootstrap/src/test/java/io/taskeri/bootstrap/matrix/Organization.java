package io.taskeri.bootstrap.matrix;

import io.taskeri.domain.tenant.TenantContext;
import io.taskeri.domain.tenant.TenantId;
import io.taskeri.domain.user.UserId;
import io.taskeri.web.client.Answer;
import io.taskeri.web.client.ApiClient;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An organization on the server under test, with what the matrix needs of it. */
final class Organization {
  private static final String PASSWORD = "plenty of entropy";

  private final Installation installation;
  private final String slug;
  private final Answer registered;

  Organization(Installation installation, String slug) {
    this.installation = installation;
    this.slug = slug;
    registered =
        installation
            .anyone()
            .post(
                "/api/v1/tenants",
                """
                {"name": "%s", "slug": "%s",
                 "admin": {"email": "ada@%s.test", "name": "Ada", "password": "%s"}}
                """
                    .formatted(slug, slug, slug, PASSWORD))
            .expect(201);
  }

  ApiClient administrator() {
    return installation.anyone().as(registered.at("/accessToken"));
  }

  TenantContext context() {
    return TenantContext.of(tenant(), new UserId(UUID.fromString(registered.at("/user/id"))));
  }

  TenantId tenant() {
    return new TenantId(UUID.fromString(registered.at("/tenant/id")));
  }

  /** A project with a task, and everything else that can be referred to. */
  Target target(String key, String visibility) {
    Answer project =
        administrator()
            .post(
                "/api/v1/projects",
                "{\"key\": \"%s\", \"name\": \"Kept\", \"visibility\": \"%s\"}"
                    .formatted(key, visibility))
            .expect(201);
    Answer task =
        administrator()
            .post(
                "/api/v1/tasks",
                "{\"projectId\": \"%s\", \"title\": \"Kept\"}".formatted(project.at("/id")))
            .expect(201);
    Answer user = administrator().get("/api/v1/me").expect(200);
    return new Target(
        project.at("/id"),
        key,
        task.at("/id"),
        task.at("/key"),
        user.at("/user/id"),
        create("roles", "{\"name\": \"%s\", \"permissions\": []}", key),
        administrator().get("/api/v1/auth/sessions").expect(200).at("/items/0/id"),
        create("invitations", "{\"email\": \"%s@acme.test\", \"roles\": [\"Employee\"]}", key),
        create("departments", "{\"name\": \"%s\"}", key),
        create("teams", "{\"name\": \"%s\"}", key),
        create("labels", "{\"name\": \"%s\"}", key),
        create("tasks/" + task.at("/id") + "/comments", "{\"body\": \"%s\"}", key),
        create(
            "tasks/" + task.at("/id") + "/time-logs",
            "{\"startedAt\": \"2026-11-23T08:00:00Z\", \"minutes\": 45, \"note\": \"%s\"}",
            key));
  }

  private String create(String things, String body, String name) {
    return administrator().post("/api/v1/" + things, body.formatted(name)).expect(201).at("/id");
  }

  /** All that can be seen of it from inside. */
  String state() {
    return Stream.of(
            "tenant",
            "users",
            "roles",
            "invitations",
            "departments",
            "teams",
            "projects",
            "tasks",
            "labels",
            "time-logs",
            "activity",
            "auth/sessions")
        .map(it -> it.equals("tenant") ? it : it + "?limit=200")
        .map(it -> administrator().get("/api/v1/" + it).expect(200).text())
        .collect(Collectors.joining());
  }

  /** Gives a person one role more. */
  void assign(Member member, String... roles) {
    String names = Arrays.stream(roles).map(it -> '"' + it + '"').collect(Collectors.joining(", "));
    administrator()
        .put("/api/v1/users/" + member.id() + "/roles", "{\"roles\": [%s]}".formatted(names))
        .expect(200);
  }

  /** One more person, logged in. */
  Member join(String name, String role) {
    String id =
        administrator()
            .post(
                "/api/v1/users",
                """
                {"email": "%s@%s.test", "name": "%s", "password": "%s", "roles": ["%s"]}
                """
                    .formatted(name, slug, name, PASSWORD, role))
            .expect(201)
            .at("/id");
    Answer in =
        installation
            .anyone()
            .post(
                "/api/v1/auth/login",
                """
                {"email": "%s@%s.test", "password": "%s", "tenant": "%s"}
                """
                    .formatted(name, slug, PASSWORD, slug))
            .expect(200);
    return new Member(
        new UserId(UUID.fromString(id)), installation.anyone().as(in.at("/accessToken")));
  }

  /** A role that allows these permissions. */
  void role(String name, String... permissions) {
    String codes =
        Arrays.stream(permissions).map(it -> '"' + it + '"').collect(Collectors.joining(", "));
    administrator()
        .post("/api/v1/roles", "{\"name\": \"%s\", \"permissions\": [%s]}".formatted(name, codes))
        .expect(201);
  }

  void deactivate(Member member) {
    administrator().post("/api/v1/users/" + member.id() + "/deactivate").expect(200);
  }

  /** A person with a token. */
  record Member(UserId id, ApiClient client) {}
}
