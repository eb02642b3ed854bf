package io.taskeri.application.user;

import io.taskeri.domain.access.Role;
import io.taskeri.domain.error.Violations;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds roles as people name them. */
final class Roles {
  private Roles() {}

  /**
   * The roles of these names or ids, once each and by name; a violation for every one that is not
   * there.
   */
  static List<Role> named(List<String> wanted, List<Role> all) {
    Violations violations = new Violations();
    List<Role> found = new ArrayList<>();
    for (int i = 0; i < wanted.size(); i++) {
      String name = wanted.get(i);
      List<Role> fitting =
          all.stream()
              .filter(it -> it.name().equals(name) || it.id().toString().equals(name))
              .toList();
      if (fitting.isEmpty()) {
        violations.add("/roles/" + i, "not-found", "There is no such role.");
      }
      found.addAll(fitting);
    }
    violations.throwIfAny();
    return found.stream().distinct().sorted(Comparator.comparing(Role::name)).toList();
  }
}
