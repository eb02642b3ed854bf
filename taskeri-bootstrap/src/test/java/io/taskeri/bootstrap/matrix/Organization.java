package io.taskeri.bootstrap.matrix;

import io.taskeri.application.Taskeri;
import io.taskeri.domain.access.Role;
import io.taskeri.domain.access.RoleId;
import io.taskeri.domain.revision.Revision;
import io.taskeri.domain.tenant.TenantContext;
import io.taskeri.domain.tenant.TenantId;
import io.taskeri.domain.user.UserId;
import io.taskeri.web.client.Answer;
import io.taskeri.web.client.ApiClient;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

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
        user.at("/roles/0/id"));
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

  /** A role that allows nothing, for which there is no route yet. */
  String uselessRole() {
    Role role =
        new Role(
            new RoleId(UUID.randomUUID()),
            "Useless",
            "",
            Set.of(),
            false,
            Revision.first(Instant.EPOCH));
    return installation
        .storage()
        .inTenant(
            context(),
            unit -> {
              unit.roles().add(role);
              return role.name();
            });
  }

  void deactivate(Taskeri taskeri, Member member) {
    taskeri.users().deactivate(context(), member.id());
  }

  /** A person with a token. */
  record Member(UserId id, ApiClient client) {}
}
