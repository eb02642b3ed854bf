package io.taskeri.bootstrap.demo;

import io.taskeri.domain.access.Role;
import io.taskeri.domain.project.ProjectStatus;
import java.util.List;

/**
 * What an organization is to look like.
 *
 * @param slug what follows the prefix
 * @param people an administrator, two managers and four employees, in this order
 * @param department what the first manager is at the head of
 * @param office what the second manager is at the head of
 * @param teams of the department, each led by one of its people
 * @param labels what tasks are about
 * @param plans its projects
 */
record Story(
    String name,
    String slug,
    List<String> people,
    String department,
    String office,
    List<String> teams,
    List<String> labels,
    List<Plan> plans) {

  /**
   * A project.
   *
   * @param hidden whether only its members see it
   * @param over whether it lies in the archive
   * @param verbs what is to be done
   * @param things to which
   */
  record Plan(
      String key,
      String name,
      ProjectStatus status,
      boolean hidden,
      boolean over,
      List<String> verbs,
      List<String> things) {}

  /** The role of the person at that place. */
  static String role(int place) {
    return place == 0 ? Role.ADMIN : place < 3 ? Role.MANAGER : Role.EMPLOYEE;
  }
}
