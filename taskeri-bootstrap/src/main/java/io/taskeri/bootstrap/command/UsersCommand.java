package io.taskeri.bootstrap.command;

import io.taskeri.application.Taskeri;
import io.taskeri.application.page.PageRequest;
import io.taskeri.application.user.ResetOffer;
import io.taskeri.application.user.UserFilter;
import io.taskeri.application.user.UserSort;
import io.taskeri.domain.tenant.TenantId;
import io.taskeri.domain.user.AssignedRole;
import io.taskeri.domain.user.User;
import io.taskeri.domain.user.UserStatus;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** What there is about people. */
@Command(
    name = "users",
    description = "Lists the people of an organization and resets their passwords.",
    mixinStandardHelpOptions = true,
    versionProvider = TaskeriCommand.Version.class,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {UsersCommand.ListAll.class, UsersCommand.ResetPassword.class})
final class UsersCommand {
  UsersCommand() {}

  /** A person as the commands print them. */
  record UserOutput(
      UUID id,
      String email,
      String name,
      UserStatus status,
      List<String> roles,
      Instant createdAt) {
    static UserOutput of(User user) {
      return new UserOutput(
          user.id().value(),
          user.email().value(),
          user.name(),
          user.status(),
          user.roles().stream().map(AssignedRole::name).toList(),
          user.revision().createdAt());
    }
  }

  @Command(
      name = "list",
      description = "Lists the people of an organization by e-mail; with --json one object a line.")
  static final class ListAll extends OperatorCommand {
    @Parameters(paramLabel = "SLUG", description = "The organization.")
    private String slug = "";

    @Mixin private final JsonOption json = new JsonOption();

    ListAll() {}

    @Override
    void operate(Taskeri taskeri) {
      TenantId tenant = tenant(taskeri, slug);
      List<UserOutput> all =
          all(
                  PageRequest.by(UserSort.EMAIL),
                  request -> taskeri.support().list(tenant, UserFilter.all(), request))
              .stream()
              .map(UserOutput::of)
              .toList();
      Table table = new Table("EMAIL", "STATUS", "CREATED", "ROLES", "NAME");
      for (UserOutput it : all) {
        table.line(
            it.email(),
            it.status().name().toLowerCase(Locale.ROOT),
            it.createdAt().toString(),
            String.join(", ", it.roles()),
            it.name());
      }
      json.printAll(out(), all, table.text());
    }
  }

  @Command(
      name = "reset-password",
      description =
          "Ends all sessions of a person, makes their password useless and prints a link, and its"
              + " token, with which they choose another: once, within an hour. Asks first.")
  static final class ResetPassword extends OperatorCommand {
    @Parameters(index = "0", paramLabel = "SLUG", description = "The organization.")
    private String slug = "";

    @Parameters(index = "1", paramLabel = "ADDRESS", description = "E-mail address of the person.")
    private String email = "";

    @Mixin private final YesOption yes = new YesOption();
    @Mixin private final JsonOption json = new JsonOption();

    ResetPassword() {}

    /** What lets a person choose a new password, as it is printed. */
    record OfferOutput(UUID userId, String email, String link, String token, Instant expiresAt) {}

    @Override
    void prepare() {
      yes.require(email + " will be logged out everywhere.", Terminal.present());
    }

    @Override
    void operate(Taskeri taskeri) {
      ResetOffer offer = taskeri.support().resetPassword(tenant(taskeri, slug), email);
      OfferOutput printed =
          new OfferOutput(
              offer.user().id().value(),
              offer.user().email().value(),
              offer.link(),
              offer.token(),
              offer.expiresAt());
      json.print(out(), printed, text(printed));
    }

    private static String text(OfferOutput offer) {
      return new Table("person", offer.email)
          .line("link", offer.link)
          .line("token", offer.token)
          .line("good until", offer.expiresAt.toString())
          .text();
    }
  }
}
