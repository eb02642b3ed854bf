package io.taskeri.bootstrap.matrix;

import static io.taskeri.bootstrap.matrix.Calls.assign;
import static io.taskeri.bootstrap.matrix.Calls.bulk;
import static io.taskeri.bootstrap.matrix.Calls.call;
import static io.taskeri.bootstrap.matrix.Calls.file;
import static io.taskeri.bootstrap.matrix.Calls.fileBelow;
import static io.taskeri.bootstrap.matrix.Calls.fileOf;
import static io.taskeri.bootstrap.matrix.Calls.named;
import static io.taskeri.bootstrap.matrix.Calls.newInvitation;
import static io.taskeri.bootstrap.matrix.Calls.newPart;
import static io.taskeri.bootstrap.matrix.Calls.newProject;
import static io.taskeri.bootstrap.matrix.Calls.newTask;
import static io.taskeri.bootstrap.matrix.Calls.newUser;
import static io.taskeri.bootstrap.matrix.Calls.only;
import static io.taskeri.bootstrap.matrix.Calls.password;
import static io.taskeri.bootstrap.matrix.Calls.quoted;
import static io.taskeri.bootstrap.matrix.Calls.rename;
import static io.taskeri.bootstrap.matrix.Calls.retitle;
import static io.taskeri.bootstrap.matrix.Calls.roles;
import static io.taskeri.bootstrap.matrix.Calls.session;

import io.taskeri.bootstrap.matrix.Probe.Call;
import io.taskeri.bootstrap.matrix.Probe.Reaches;
import io.taskeri.web.client.RegisteredRoute;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the matrix knows of a route.
 *
 * @param open whether it needs no token
 * @param withoutPermission the status for a user of the tenant whose role allows nothing
 * @param ordinary a request that could succeed
 * @param probes every place in a request at which an id or a key can stand
 */
record Entry(
    String method,
    String path,
    boolean open,
    int withoutPermission,
    Function<Target, Call> ordinary,
    List<Probe> probes) {

  static final List<Entry> ALL =
      List.of(
          open("GET", "/health/live"),
          open("GET", "/health/ready"),
          open("GET", "/openapi.json"),
          open("GET", "/docs"),
          open("GET", "/docs/{file}"),
          open("GET", "/metrics"),
          open("POST", "/api/v1/tenants"),
          open("GET", "/api/v1/tenants/available"),
          open("POST", "/api/v1/auth/login"),
          open("POST", "/api/v1/auth/refresh"),
          open("POST", "/api/v1/auth/password/forgot"),
          open("POST", "/api/v1/auth/password/reset"),
          open("GET", "/api/v1/auth/invitations/{token}"),
          open("POST", "/api/v1/auth/invitations/{token}"),
          entry("POST", "/auth/logout", 204, own -> call("/auth/logout")),
          entry("GET", "/auth/sessions", 200, own -> call("/auth/sessions")),
          entry("DELETE", "/auth/sessions/{id}", 404, own -> session(own))
              .with("session", Reaches.TENANT, (own, it) -> session(it)),
          entry("GET", "/me", 200, own -> call("/me")),
          entry("PATCH", "/me", 200, own -> rename("/me")),
          entry("PUT", "/me/password", 204, own -> password()),
          entry("GET", "/tenant", 200, own -> call("/tenant")),
          entry("PATCH", "/tenant", 403, own -> rename("/tenant")),
          entry("GET", "/activity", 403, own -> call("/activity"))
              .with("entity", Reaches.PROJECT, (o, it) -> call("/activity?entityId=" + it.task()))
              .with("id", Reaches.PROJECT, (o, it) -> call("/activity?projectId=" + it.project()))
              .with(
                  "key", Reaches.PROJECT, (o, it) -> call("/activity?projectId=" + it.projectKey()))
              .with("actor", Reaches.TENANT, (o, it) -> call("/activity?actor=" + it.user())),
          entry("GET", "/users", 403, own -> call("/users"))
              .with("role", Reaches.TENANT, (o, it) -> call("/users?role=" + it.role()))
              .with("team", Reaches.TENANT, (o, it) -> call("/users?teamId=" + it.team()))
              .with(
                  "department",
                  Reaches.TENANT,
                  (o, it) -> call("/users?departmentId=" + it.department())),
          entry("GET", "/users/{id}", 403, own -> call("/users/" + own.user()))
              .with("user", Reaches.TENANT, (own, it) -> call("/users/" + it.user())),
          entry("POST", "/users", 403, own -> newUser("Employee"))
              .with("role", Reaches.TENANT, (own, it) -> newUser(it.role())),
          entry("PATCH", "/users/{id}", 403, own -> rename("/users/" + own.user()))
              .with("user", Reaches.TENANT, (own, it) -> rename("/users/" + it.user())),
          onUser("deactivate"),
          onUser("reactivate"),
          onUser("erase"),
          entry("PUT", "/users/{id}/roles", 403, own -> roles(own.user(), "Admin"))
              .with("user", Reaches.TENANT, (own, it) -> roles(it.user(), "Admin"))
              .with("role", Reaches.TENANT, (own, it) -> roles(own.user(), it.role())),
          entry("GET", "/invitations", 403, own -> call("/invitations")),
          entry("POST", "/invitations", 403, own -> newInvitation("Employee"))
              .with("role", Reaches.TENANT, (own, it) -> newInvitation(it.role())),
          entry("GET", "/invitations/{id}", 403, own -> call("/invitations/" + own.invitation()))
              .with("id", Reaches.TENANT, (o, it) -> call("/invitations/" + it.invitation())),
          onInvitation("resend"),
          onInvitation("revoke"),
          entry("GET", "/permissions", 200, own -> call("/permissions")),
          entry("GET", "/roles", 403, own -> call("/roles")),
          entry("POST", "/roles", 403, own -> call("/roles", named("permissions", "[]"))),
          entry("GET", "/roles/{id}", 403, own -> call("/roles/" + own.role()))
              .with("id", Reaches.TENANT, (own, it) -> call("/roles/" + it.role())),
          entry("PATCH", "/roles/{id}", 403, own -> rename("/roles/" + own.role()))
              .with("id", Reaches.TENANT, (own, it) -> rename("/roles/" + it.role())),
          entry("DELETE", "/roles/{id}", 403, own -> call("/roles/" + own.role()))
              .with("id", Reaches.TENANT, (own, it) -> call("/roles/" + it.role())),
          entry("GET", "/departments", 403, own -> call("/departments"))
              .with("member", Reaches.TENANT, (o, it) -> call("/departments?member=" + it.user())),
          entry("POST", "/departments", 403, own -> call("/departments", named(null, null)))
              .with(
                  "head",
                  Reaches.TENANT,
                  (o, it) -> call("/departments", named("headId", quoted(it.user())))),
          entry("GET", "/teams", 403, own -> call("/teams"))
              .with("member", Reaches.TENANT, (o, it) -> call("/teams?member=" + it.user()))
              .with(
                  "department",
                  Reaches.TENANT,
                  (o, it) -> call("/teams?departmentId=" + it.department())),
          entry("POST", "/teams", 403, own -> call("/teams", named(null, null)))
              .with(
                  "lead",
                  Reaches.TENANT,
                  (o, it) -> call("/teams", named("leadId", quoted(it.user()))))
              .with(
                  "department",
                  Reaches.TENANT,
                  (o, it) -> call("/teams", named("departmentId", quoted(it.department())))),
          group("GET", "departments", Target::department, Calls::call),
          group("PATCH", "departments", Target::department, Calls::rename)
              .with(
                  "head",
                  Reaches.TENANT,
                  (o, it) ->
                      call("/departments/" + o.department(), only("headId", quoted(it.user())))),
          group("DELETE", "departments", Target::department, Calls::call),
          members("departments", Target::department),
          member("PUT", "departments", Target::department),
          member("DELETE", "departments", Target::department),
          group("GET", "teams", Target::team, Calls::call),
          group("PATCH", "teams", Target::team, Calls::rename)
              .with(
                  "lead",
                  Reaches.TENANT,
                  (o, it) -> call("/teams/" + o.team(), only("leadId", quoted(it.user()))))
              .with(
                  "department",
                  Reaches.TENANT,
                  (o, it) ->
                      call("/teams/" + o.team(), only("departmentId", quoted(it.department())))),
          group("DELETE", "teams", Target::team, Calls::call),
          members("teams", Target::team),
          member("PUT", "teams", Target::team),
          member("DELETE", "teams", Target::team),
          entry("GET", "/projects", 403, own -> call("/projects")),
          entry("POST", "/projects", 403, own -> newProject(own.user()))
              .with("lead", Reaches.TENANT, (own, it) -> newProject(it.user())),
          entry("GET", "/projects/{id}", 403, own -> call("/projects/" + own.project()))
              .with("id", Reaches.PROJECT, (own, it) -> call("/projects/" + it.project()))
              .with("key", Reaches.PROJECT, (own, it) -> call("/projects/" + it.projectKey())),
          entry("PATCH", "/projects/{id}", 403, own -> rename("/projects/" + own.project()))
              .with("id", Reaches.PROJECT, (own, it) -> rename("/projects/" + it.project()))
              .with("key", Reaches.PROJECT, (own, it) -> rename("/projects/" + it.projectKey()))
              .with(
                  "lead",
                  Reaches.TENANT,
                  (own, it) ->
                      call("/projects/" + own.project(), only("leadId", quoted(it.user())))),
          ofProject("DELETE", ""),
          ofProject("POST", "/archive"),
          ofProject("POST", "/restore"),
          ofProject("GET", "/members"),
          projectMember("PUT"),
          projectMember("DELETE"),
          entry("GET", "/tasks", 403, own -> call("/tasks"))
              .with("id", Reaches.PROJECT, (own, it) -> call("/tasks?projectId=" + it.project()))
              .with("key", Reaches.PROJECT, (o, it) -> call("/tasks?projectId=" + it.projectKey()))
              .with("user", Reaches.TENANT, (own, it) -> call("/tasks?assignee=" + it.user()))
              .with("creator", Reaches.TENANT, (o, it) -> call("/tasks?createdBy=" + it.user()))
              .with("parent", Reaches.PROJECT, (own, it) -> call("/tasks?parentId=" + it.task()))
              .with(
                  "parent's key",
                  Reaches.PROJECT,
                  (o, it) -> call("/tasks?parentId=" + it.taskKey())),
          ofProject("GET", "/tasks"),
          onTask("GET", "activity", null),
          entry("POST", "/tasks", 403, own -> newTask(own.project(), own.user()))
              .with("id", Reaches.PROJECT, (own, it) -> newTask(it.project(), own.user()))
              .with("key", Reaches.PROJECT, (own, it) -> newTask(it.projectKey(), own.user()))
              .with("assignee", Reaches.TENANT, (own, it) -> newTask(own.project(), it.user()))
              .with("parent", Reaches.PROJECT, (own, it) -> newPart(own.project(), it.task()))
              .with("parent's key", Reaches.PROJECT, (o, it) -> newPart(o.project(), it.taskKey())),
          entry("POST", "/tasks/bulk", 403, own -> bulk(own.task(), own.user()))
              .with("id", Reaches.PROJECT, (own, it) -> bulk(it.task(), own.user()))
              .with("key", Reaches.PROJECT, (own, it) -> bulk(it.taskKey(), own.user()))
              .with("assignee", Reaches.TENANT, (own, it) -> bulk(own.task(), it.user())),
          entry("POST", "/projects/{id}/tasks/import", 403, own -> file(own.project()))
              .with("id", Reaches.PROJECT, (own, it) -> file(it.project()))
              .with("key", Reaches.PROJECT, (own, it) -> file(it.projectKey()))
              .with("assignee", Reaches.TENANT, (own, it) -> fileOf(own.project(), it.user()))
              .with("parent", Reaches.PROJECT, (o, it) -> fileBelow(o.project(), it.taskKey())),
          entry("GET", "/tasks/{id}", 403, own -> call("/tasks/" + own.task()))
              .with("id", Reaches.PROJECT, (own, it) -> call("/tasks/" + it.task()))
              .with("key", Reaches.PROJECT, (own, it) -> call("/tasks/" + it.taskKey())),
          entry("PATCH", "/tasks/{id}", 403, own -> retitle(own.task()))
              .with("id", Reaches.PROJECT, (own, it) -> retitle(it.task()))
              .with("key", Reaches.PROJECT, (own, it) -> retitle(it.taskKey()))
              .with(
                  "parent",
                  Reaches.PROJECT,
                  (own, it) ->
                      call("/tasks/" + own.task(), only("parentId", quoted(it.taskKey())))),
          entry("DELETE", "/tasks/{id}", 403, own -> call("/tasks/" + own.task()))
              .with("id", Reaches.PROJECT, (own, it) -> call("/tasks/" + it.task()))
              .with("key", Reaches.PROJECT, (own, it) -> call("/tasks/" + it.taskKey())),
          assignee("PUT"),
          assignee("DELETE"),
          entry("GET", "/labels", 403, own -> call("/labels")),
          entry("POST", "/labels", 403, own -> call("/labels", named(null, null))),
          group("GET", "labels", Target::label, Calls::call),
          group("PATCH", "labels", Target::label, Calls::rename),
          group("DELETE", "labels", Target::label, Calls::call),
          move(),
          entry("GET", "/statistics/tasks", 403, own -> call("/statistics/tasks"))
              .with("id", Reaches.PROJECT, (o, it) -> counted("tasks?projectId=" + it.project()))
              .with(
                  "key", Reaches.PROJECT, (o, it) -> counted("tasks?projectId=" + it.projectKey()))
              .with("user", Reaches.TENANT, (o, it) -> counted("tasks?assignee=" + it.user())),
          entry("GET", "/statistics/projects", 403, own -> call("/statistics/projects"))
              .with("id", Reaches.PROJECT, (o, it) -> counted("projects?projectId=" + it.project()))
              .with(
                  "key",
                  Reaches.PROJECT,
                  (o, it) -> counted("projects?projectId=" + it.projectKey())),
          entry("GET", "/statistics/teams", 403, own -> call("/statistics/teams"))
              .with("team", Reaches.TENANT, (o, it) -> counted("teams?teamId=" + it.team()))
              .with(
                  "department",
                  Reaches.TENANT,
                  (o, it) -> counted("teams?departmentId=" + it.department())),
          entry("GET", "/search", 200, own -> call("/search?q=Kept"))
              .with("key", Reaches.PROJECT, (own, it) -> call("/search?q=" + it.projectKey()))
              .with("task's key", Reaches.PROJECT, (own, it) -> call("/search?q=" + it.taskKey())),
          onTask("POST", "comments", "{\"body\": \"New\"}"),
          onTask("GET", "comments", null),
          ofTask("GET", "comments", Target::comment, null),
          ofTask("PATCH", "comments", Target::comment, "{\"body\": \"Changed\"}"),
          ofTask("DELETE", "comments", Target::comment, null),
          onTask("POST", "time-logs", "{\"startedAt\": \"2026-11-23T08:00:00Z\", \"minutes\": 5}"),
          onTask("GET", "time-logs", null),
          times("/time-logs"),
          times("/time-logs/sums"),
          ofTask("GET", "time-logs", Target::timeLog, null),
          ofTask("PATCH", "time-logs", Target::timeLog, "{\"minutes\": 5}"),
          ofTask("DELETE", "time-logs", Target::timeLog, null));

  /** Whether this is the entry of that route. */
  boolean isOf(RegisteredRoute route) {
    return method.equals(route.method()) && path.equals(route.path());
  }

  private static Entry assignee(String method) {
    return entry(
            method, "/tasks/{id}/assignees/{userId}", 403, own -> assign(own.task(), own.user()))
        .with("id", Reaches.PROJECT, (own, it) -> assign(it.task(), own.user()))
        .with("key", Reaches.PROJECT, (own, it) -> assign(it.taskKey(), own.user()))
        .with("user", Reaches.TENANT, (own, it) -> assign(own.task(), it.user()));
  }

  private static Call counted(String what) {
    return call("/statistics/" + what);
  }

  private static Entry move() {
    BiFunction<String, String, Call> made =
        (task, after) ->
            call(
                "/tasks/" + task + "/move",
                "{\"status\": \"DONE\", \"after\": %s}".formatted(after));
    return entry("POST", "/tasks/{id}/move", 403, own -> made.apply(own.task(), "null"))
        .with("id", Reaches.PROJECT, (own, it) -> made.apply(it.task(), "null"))
        .with("key", Reaches.PROJECT, (own, it) -> made.apply(it.taskKey(), "null"))
        .with("after", Reaches.PROJECT, (own, it) -> made.apply(own.task(), quoted(it.task())))
        .with(
            "after's key",
            Reaches.PROJECT,
            (own, it) -> made.apply(own.task(), quoted(it.taskKey())));
  }

  private static Entry onTask(String method, String things, @Nullable String body) {
    Function<String, Call> made = task -> call("/tasks/" + task + "/" + things, body);
    return entry(method, "/tasks/{id}/" + things, 403, own -> made.apply(own.task()))
        .with("id", Reaches.PROJECT, (own, it) -> made.apply(it.task()))
        .with("key", Reaches.PROJECT, (own, it) -> made.apply(it.taskKey()));
  }

  private static Entry ofTask(
      String method, String things, Function<Target, String> id, @Nullable String body) {
    Function<Target, Call> made = it -> call("/" + things + "/" + id.apply(it), body);
    return entry(method, "/" + things + "/{id}", 403, made)
        .with("id", Reaches.PROJECT, (own, it) -> made.apply(it));
  }

  private static Entry times(String path) {
    return entry("GET", path, 403, own -> call(path))
        .with("user", Reaches.TENANT, (own, it) -> call(path + "?user=" + it.user()))
        .with("task", Reaches.PROJECT, (own, it) -> call(path + "?taskId=" + it.task()))
        .with("task's key", Reaches.PROJECT, (o, it) -> call(path + "?taskId=" + it.taskKey()))
        .with("id", Reaches.PROJECT, (own, it) -> call(path + "?projectId=" + it.project()))
        .with("key", Reaches.PROJECT, (own, it) -> call(path + "?projectId=" + it.projectKey()));
  }

  private static Entry onUser(String action) {
    return entry(
            "POST",
            "/users/{id}/" + action,
            403,
            own -> call("/users/" + own.user() + "/" + action))
        .with("user", Reaches.TENANT, (own, it) -> call("/users/" + it.user() + "/" + action));
  }

  private static Entry onInvitation(String action) {
    Function<Target, Call> made = it -> call("/invitations/" + it.invitation() + "/" + action);
    return entry("POST", "/invitations/{id}/" + action, 403, made)
        .with("id", Reaches.TENANT, (own, it) -> made.apply(it));
  }

  private static Entry group(
      String method, String groups, Function<Target, String> id, Function<String, Call> call) {
    Function<Target, Call> made = it -> call.apply("/" + groups + "/" + id.apply(it));
    return entry(method, "/" + groups + "/{id}", 403, made)
        .with("id", Reaches.TENANT, (own, it) -> made.apply(it));
  }

  private static Entry members(String groups, Function<Target, String> id) {
    Function<Target, Call> made = it -> call("/" + groups + "/" + id.apply(it) + "/members");
    return entry("GET", "/" + groups + "/{id}/members", 403, made)
        .with("id", Reaches.TENANT, (own, it) -> made.apply(it));
  }

  private static Entry member(String method, String groups, Function<Target, String> id) {
    BiFunction<Target, Target, Call> made =
        (group, user) -> call("/" + groups + "/" + id.apply(group) + "/members/" + user.user());
    return entry(method, "/" + groups + "/{id}/members/{userId}", 403, own -> made.apply(own, own))
        .with("id", Reaches.TENANT, (own, it) -> made.apply(it, own))
        .with("user", Reaches.TENANT, made);
  }

  private static Entry ofProject(String method, String action) {
    Function<String, Call> made = project -> call("/projects/" + project + action);
    return entry(method, "/projects/{id}" + action, 403, own -> made.apply(own.project()))
        .with("id", Reaches.PROJECT, (own, it) -> made.apply(it.project()))
        .with("key", Reaches.PROJECT, (own, it) -> made.apply(it.projectKey()));
  }

  private static Entry projectMember(String method) {
    BiFunction<String, Target, Call> made =
        (project, user) -> call("/projects/" + project + "/members/" + user.user());
    return entry(
            method, "/projects/{id}/members/{userId}", 403, own -> made.apply(own.project(), own))
        .with("id", Reaches.PROJECT, (own, it) -> made.apply(it.project(), own))
        .with("key", Reaches.PROJECT, (own, it) -> made.apply(it.projectKey(), own))
        .with("user", Reaches.TENANT, (own, it) -> made.apply(own.project(), it));
  }

  private static Entry open(String method, String path) {
    return new Entry(method, path, true, 0, own -> call(path), List.of());
  }

  private static Entry entry(
      String method, String path, int withoutPermission, Function<Target, Call> ordinary) {
    return new Entry(method, "/api/v1" + path, false, withoutPermission, ordinary, List.of());
  }

  private Entry with(String name, Reaches reaches, BiFunction<Target, Target, Call> call) {
    List<Probe> more = new ArrayList<>(probes);
    more.add(new Probe(name, reaches, call));
    return new Entry(method, path, open, withoutPermission, ordinary, more);
  }
}
