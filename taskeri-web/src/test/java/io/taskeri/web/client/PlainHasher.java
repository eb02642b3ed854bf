package io.taskeri.web.client;

import io.taskeri.application.port.PasswordHasher;

/** No hash at all, for tests that are not about passwords. */
public final class PlainHasher implements PasswordHasher {
  @Override
  public String hash(String password) {
    return "plain:" + password;
  }

  @Override
  public boolean matches(String password, String hash) {
    return hash(password).equals(hash);
  }
}
