package io.taskeri.application.session;

import java.util.Optional;

/**
 * Somebody wants to log in.
 *
 * @param tenant the slug, needed only where the e-mail and password fit several tenants
 */
public record LogIn(String email, String password, Optional<String> tenant, Origin origin) {
  /** Without the password, which belongs in no log. */
  @Override
  public String toString() {
    return "LogIn[" + tenant.orElse("") + "]";
  }
}
