package io.taskeri.bootstrap.matrix;

import io.taskeri.bootstrap.matrix.Probe.Call;
import io.taskeri.bootstrap.matrix.Probe.Reaches;
import io.taskeri.web.client.RegisteredRoute;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;

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
          open("POST", "/api/v1/tenants"),
          open("POST", "/api/v1/auth/login"),
          open("POST", "/api/v1/auth/refresh"),
          entry("POST", "/auth/logout", 204, own -> call("/auth/logout")),
          entry("GET", "/me", 200, own -> call("/me")),
          entry("GET", "/users", 403, own -> call("/users")),
          entry("GET", "/users/{id}", 403, own -> call("/users/" + own.user()))
              .with("user", Reaches.TENANT, (own, it) -> call("/users/" + it.user())),
          entry("POST", "/users", 403, own -> newUser("Employee"))
              .with("role", Reaches.TENANT, (own, it) -> newUser(it.role())),
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
                      call("/projects/" + own.project(), "{\"leadId\": \"" + it.user() + "\"}")),
          entry("GET", "/tasks", 403, own -> call("/tasks"))
              .with("id", Reaches.PROJECT, (own, it) -> call("/tasks?projectId=" + it.project()))
              .with("key", Reaches.PROJECT, (o, it) -> call("/tasks?projectId=" + it.projectKey()))
              .with("user", Reaches.TENANT, (own, it) -> call("/tasks?assignee=" + it.user())),
          entry("POST", "/tasks", 403, own -> newTask(own.project(), own.user()))
              .with("id", Reaches.PROJECT, (own, it) -> newTask(it.project(), own.user()))
              .with("key", Reaches.PROJECT, (own, it) -> newTask(it.projectKey(), own.user()))
              .with("assignee", Reaches.TENANT, (own, it) -> newTask(own.project(), it.user())),
          entry("GET", "/tasks/{id}", 403, own -> call("/tasks/" + own.task()))
              .with("id", Reaches.PROJECT, (own, it) -> call("/tasks/" + it.task()))
              .with("key", Reaches.PROJECT, (own, it) -> call("/tasks/" + it.taskKey())),
          entry("PATCH", "/tasks/{id}", 403, own -> retitle(own.task()))
              .with("id", Reaches.PROJECT, (own, it) -> retitle(it.task()))
              .with("key", Reaches.PROJECT, (own, it) -> retitle(it.taskKey())),
          entry("DELETE", "/tasks/{id}", 403, own -> call("/tasks/" + own.task()))
              .with("id", Reaches.PROJECT, (own, it) -> call("/tasks/" + it.task()))
              .with("key", Reaches.PROJECT, (own, it) -> call("/tasks/" + it.taskKey())),
          assignee("PUT"),
          assignee("DELETE"));

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

  private static Call call(String path) {
    return new Call("/api/v1" + path, null);
  }

  private static Call call(String path, String body) {
    return new Call("/api/v1" + path, body);
  }

  private static Call newUser(String role) {
    return call(
        "/users",
        """
        {"email": "%s@acme.test", "name": "New", "password": "plenty of entropy", "roles": ["%s"]}
        """
            .formatted(UUID.randomUUID(), role));
  }

  private static Call newProject(String lead) {
    String key = "N" + UUID.randomUUID().toString().replace("-", "").substring(0, 8);
    return call(
        "/projects",
        "{\"key\": \"%s\", \"name\": \"New\", \"leadId\": \"%s\"}"
            .formatted(key.toUpperCase(Locale.ROOT), lead));
  }

  private static Call rename(String path) {
    return call(path, "{\"name\": \"Renamed\"}");
  }

  private static Call newTask(String project, String assignee) {
    return call(
        "/tasks",
        "{\"projectId\": \"%s\", \"title\": \"New\", \"assigneeIds\": [\"%s\"]}"
            .formatted(project, assignee));
  }

  private static Call retitle(String task) {
    return call("/tasks/" + task, "{\"title\": \"Changed\"}");
  }

  private static Call assign(String task, String user) {
    return call("/tasks/" + task + "/assignees/" + user);
  }
}
