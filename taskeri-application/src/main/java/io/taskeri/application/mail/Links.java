package io.taskeri.application.mail;

import java.util.Objects;

/**
 * Where the addresses lead that people are sent: each a template in which {@code {token}} stands
 * for the token.
 *
 * @param invitation where an invitation is shown and accepted
 * @param passwordReset where a new password is chosen
 */
public record Links(String invitation, String passwordReset) {
  /** What the token takes the place of. */
  public static final String TOKEN = "{token}";

  /**
   * @throws IllegalArgumentException when the token has no place in one of them
   */
  public Links {
    Objects.requireNonNull(invitation);
    Objects.requireNonNull(passwordReset);
    if (!invitation.contains(TOKEN) || !passwordReset.contains(TOKEN)) {
      throw new IllegalArgumentException("a link must contain " + TOKEN);
    }
  }

  /**
   * The pages of the bundled server. The token of a reset stands where no server is told of it.
   *
   * @param address such as {@code https://taskeri.example.org}; empty for links without a host
   */
  public static Links below(String address) {
    String base = address.replaceAll("/+$", "");
    return new Links(base + "/invitations/" + TOKEN, base + "/reset-password#token=" + TOKEN);
  }

  /** The address of an invitation. */
  public String toInvitation(MailedToken token) {
    return invitation.replace(TOKEN, token.value());
  }

  /** The address at which a password is reset. */
  public String toPasswordReset(MailedToken token) {
    return passwordReset.replace(TOKEN, token.value());
  }
}
