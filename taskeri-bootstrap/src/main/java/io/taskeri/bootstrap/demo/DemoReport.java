package io.taskeri.bootstrap.demo;

import io.taskeri.domain.user.User;
import java.util.List;

/**
 * What was made.
 *
 * @param slug by which people name it when they log in
 * @param tasks in all its projects, subtasks among them
 */
public record DemoReport(
    String name, String slug, List<Login> people, List<String> projects, int tasks) {
  public DemoReport {
    people = List.copyOf(people);
    projects = List.copyOf(projects);
  }

  /** Somebody who can log in. */
  public record Login(String name, String email, String role) {
    static Login of(User user) {
      return new Login(user.name(), user.email().value(), user.roles().get(0).name());
    }
  }
}
