package io.taskeri.bootstrap.matrix;

import io.taskeri.bootstrap.matrix.Probe.Call;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Requests that stand in entries of the matrix. */
final class Calls {
  private Calls() {}

  static Call call(String path) {
    return new Call("/api/v1" + path, null);
  }

  static Call call(String path, @Nullable String body) {
    return new Call("/api/v1" + path, body);
  }

  static Call session(Target target) {
    return call("/auth/sessions/" + target.session());
  }

  static Call password() {
    return call(
        "/me/password",
        "{\"currentPassword\": \"plenty of entropy\", \"newPassword\": \"more than plenty of it\"}");
  }

  static Call roles(String user, String role) {
    return call("/users/" + user + "/roles", "{\"roles\": [\"%s\"]}".formatted(role));
  }

  static Call newInvitation(String role) {
    return call(
        "/invitations",
        "{\"email\": \"%s@acme.test\", \"roles\": [\"%s\"]}".formatted(UUID.randomUUID(), role));
  }

  static String named(@Nullable String field, @Nullable String value) {
    String more = field == null ? "" : ", \"%s\": %s".formatted(field, value);
    return "{\"name\": \"N%s\"%s}".formatted(UUID.randomUUID(), more);
  }

  static String only(String field, String value) {
    return "{\"%s\": %s}".formatted(field, value);
  }

  static String quoted(String text) {
    return '"' + text + '"';
  }

  static Call newUser(String role) {
    return call(
        "/users",
        """
        {"email": "%s@acme.test", "name": "New", "password": "plenty of entropy", "roles": ["%s"]}
        """
            .formatted(UUID.randomUUID(), role));
  }

  static Call newProject(String lead) {
    String key = "N" + UUID.randomUUID().toString().replace("-", "").substring(0, 8);
    return call(
        "/projects",
        "{\"key\": \"%s\", \"name\": \"New\", \"leadId\": \"%s\"}"
            .formatted(key.toUpperCase(Locale.ROOT), lead));
  }

  static Call rename(String path) {
    return call(path, "{\"name\": \"Renamed\"}");
  }

  static Call newTask(String project, String assignee) {
    return call(
        "/tasks",
        "{\"projectId\": \"%s\", \"title\": \"New\", \"assigneeIds\": [\"%s\"]}"
            .formatted(project, assignee));
  }

  static Call newPart(String project, String parent) {
    return call(
        "/tasks",
        "{\"projectId\": \"%s\", \"title\": \"New\", \"parentId\": \"%s\"}"
            .formatted(project, parent));
  }

  static Call retitle(String task) {
    return call("/tasks/" + task, "{\"title\": \"Changed\"}");
  }

  static Call assign(String task, String user) {
    return call("/tasks/" + task + "/assignees/" + user);
  }

  static Call bulk(String task, String assignee) {
    return call(
        "/tasks/bulk",
        "{\"tasks\": [\"%s\"], \"change\": {\"addAssigneeIds\": [\"%s\"]}}"
            .formatted(task, assignee));
  }

  static Call file(String project) {
    return csv(project, "title\nNew\n");
  }

  static Call fileOf(String project, String assignee) {
    return csv(project, "title,assigneeIds\nNew," + assignee + "\n");
  }

  static Call fileBelow(String project, String parent) {
    return csv(project, "title,parent\nNew," + parent + "\n");
  }

  private static Call csv(String project, String lines) {
    return new Call("/api/v1/projects/" + project + "/tasks/import", lines, "text/csv");
  }
}
