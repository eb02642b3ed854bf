package io.taskeri.application.user;

import java.util.List;

/**
 * Somebody to be asked to join.
 *
 * @param roles names or ids
 */
public record Invite(String email, List<String> roles) {
  public Invite {
    roles = List.copyOf(roles);
  }
}
