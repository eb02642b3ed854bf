package io.taskeri.application.access;

import java.util.List;

/**
 * A role to be created.
 *
 * @param permissions codes of the catalogue
 */
public record CreateRole(String name, String description, List<String> permissions) {
  public CreateRole {
    permissions = List.copyOf(permissions);
  }
}
