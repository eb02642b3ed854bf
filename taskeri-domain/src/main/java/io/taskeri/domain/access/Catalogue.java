package io.taskeri.domain.access;

import io.taskeri.domain.error.Violations;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * All that roles can allow in one application: Taskeri's permissions, and after them those that an
 * embedding application has added for use cases of its own.
 */
public record Catalogue(List<Permission> permissions) {
  private static final Pattern CODE = Pattern.compile("[a-z]+(-[a-z]+)*(:[a-z]+(-[a-z]+)*){1,2}");

  public Catalogue {
    permissions = List.copyOf(permissions);
  }

  /**
   * Taskeri's permissions and these.
   *
   * @throws IllegalArgumentException when a code has another form than {@code resource:action} or
   *     {@code resource:action:any}, or is there already
   */
  public static Catalogue with(List<Permission> own) {
    List<Permission> all = new ArrayList<>(Permission.catalogue());
    Set<String> codes = new TreeSet<>(new Catalogue(all).codes());
    for (Permission permission : own) {
      if (!CODE.matcher(permission.code()).matches()) {
        throw new IllegalArgumentException("not of the form invoice:approve: " + permission.code());
      }
      if (!codes.add(permission.code())) {
        throw new IllegalArgumentException("there is already a permission " + permission.code());
      }
      all.add(permission);
    }
    return new Catalogue(all);
  }

  /** The codes of all of them. */
  public Set<String> codes() {
    return permissions.stream().map(Permission::code).collect(Collectors.toUnmodifiableSet());
  }

  /**
   * The codes that somebody chose for a role, once each.
   *
   * @throws io.taskeri.domain.error.InvalidInput with {@code not-found} for each that is not in the
   *     catalogue
   */
  Set<String> chosen(List<String> codes) {
    Set<String> known = codes();
    Violations violations = new Violations();
    for (int i = 0; i < codes.size(); i++) {
      if (!known.contains(codes.get(i))) {
        violations.add("/" + i, "not-found", "There is no such permission.");
      }
    }
    violations.throwIfAny();
    return new TreeSet<>(codes);
  }
}
