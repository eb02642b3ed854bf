package io.taskeri.application.mail;

import io.taskeri.application.port.IdGenerator;
import io.taskeri.domain.tenant.Tenant;
import io.taskeri.domain.user.EmailAddress;
import io.taskeri.domain.user.Invitation;
import io.taskeri.domain.user.User;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * What is written to people, in English.
 *
 * @param links where the addresses in it lead
 * @param mailed false when there is nobody who would send it: then nothing is written at all
 */
public record Letters(Links links, boolean mailed, IdGenerator ids) {
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm zzz", Locale.ENGLISH);

  /** Asks somebody to join; empty when nothing is mailed. */
  public List<Mail> invitation(
      Tenant tenant, Invitation invitation, MailedToken token, Instant now) {
    String who = invitation.invitedBy().name();
    return letter(
        invitation.email(),
        now,
        "You are invited to " + tenant.name(), // no name of a person: it outlives its erasure
        new Letter(
            List.of(
                "Hello,",
                who + " invites you to work with " + tenant.name() + " in Taskeri.",
                "To accept, choose a name and a password here:"),
            links.toInvitation(token),
            List.of(
                "The invitation is for "
                    + invitation.email()
                    + " and good until "
                    + moment(invitation.expiresAt(), tenant)
                    + ".",
                "If you do not know what this is about, do nothing.")));
  }

  /** Lets somebody choose a new password; empty when nothing is mailed. */
  public List<Mail> passwordReset(
      Tenant tenant, User user, MailedToken token, Instant expiresAt, Instant now) {
    return letter(
        user.email(),
        now,
        "A new password for " + tenant.name(),
        new Letter(
            List.of(
                "Hello " + user.name() + ",",
                "somebody, hopefully you, has asked for a new password for "
                    + user.email()
                    + " at "
                    + tenant.name()
                    + " in Taskeri.",
                "To choose one, go here:"),
            links.toPasswordReset(token),
            List.of(
                "Or give this token to the program that asks for it: " + token.value(),
                "It serves once, until " + moment(expiresAt, tenant) + ".",
                "If it was not you, do nothing: your password stays as it is.")));
  }

  private List<Mail> letter(EmailAddress to, Instant now, String subject, Letter letter) {
    return mailed
        ? List.of(new Mail(ids.next(), to, subject, letter.text(), letter.html(), now))
        : List.of();
  }

  private static String moment(Instant instant, Tenant tenant) {
    return MOMENT.format(ZonedDateTime.ofInstant(instant, tenant.settings().timeZone()));
  }
}
