package io.taskeri.application.mail;

/** A mail could not be handed over. */
public final class MailFailure extends Exception {
  private final String reason;
  private final boolean permanent;

  /**
   * @param reason what happened, without secrets
   * @param permanent true when another attempt cannot help, as for an address that does not exist
   */
  public MailFailure(String reason, boolean permanent, Throwable cause) {
    super(reason, cause);
    this.reason = reason;
    this.permanent = permanent;
  }

  /** What happened, without secrets. */
  public String reason() {
    return reason;
  }

  /** Whether another attempt cannot help. */
  public boolean permanent() {
    return permanent;
  }
}
