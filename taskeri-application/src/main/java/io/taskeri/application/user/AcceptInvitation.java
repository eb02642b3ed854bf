package io.taskeri.application.user;

import io.taskeri.application.session.Origin;

/** Somebody who was invited joins, with the e-mail of the invitation. */
public record AcceptInvitation(String name, String password, Origin origin) {
  /** Without the password, which belongs in no log. */
  @Override
  public String toString() {
    return "AcceptInvitation[" + name + "]";
  }
}
