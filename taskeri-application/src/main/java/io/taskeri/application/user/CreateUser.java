package io.taskeri.application.user;

import java.util.List;

/**
 * A person to be added.
 *
 * @param roles names or ids
 */
public record CreateUser(String email, String name, String password, List<String> roles) {
  public CreateUser {
    roles = List.copyOf(roles);
  }

  /** Without the password, which belongs in no log. */
  @Override
  public String toString() {
    return "CreateUser[" + name + ", " + roles + "]";
  }
}
