package io.taskeri.bootstrap.command;

import io.taskeri.application.Taskeri;
import io.taskeri.application.session.Origin;
import io.taskeri.application.tenant.RegisterTenant;
import io.taskeri.bootstrap.config.ServerConfig;
import io.taskeri.domain.error.Violations;
import io.taskeri.domain.tenant.Slug;
import io.taskeri.domain.text.Text;
import io.taskeri.domain.user.EmailAddress;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Registers an organization. */
@Command(name = "create", description = "Creates an organization with its first administrator.")
final class TenantsCreate extends OperatorCommand {
  @Parameters(paramLabel = "NAME", description = "What the organization is called.")
  private String name = "";

  @Option(
      names = "--slug",
      paramLabel = "SLUG",
      description = "Its short name; made from the name unless given.")
  private @Nullable String slug;

  @Option(
      names = "--admin-email",
      required = true,
      paramLabel = "ADDRESS",
      description = "E-mail address of its first administrator.")
  private String email = "";

  @Option(
      names = "--admin-name",
      required = true,
      paramLabel = "NAME",
      description = "Name of its first administrator.")
  private String adminName = "";

  @Mixin private final PasswordOption passwordOption = new PasswordOption();
  @Mixin private final JsonOption json = new JsonOption();
  private String password = "";

  TenantsCreate() {}

  @Override
  Installation open(ServerConfig config) {
    return Installation.openOrCreate(config);
  }

  @Override
  void prepare() {
    requireValid();
    password = passwordOption.read(Terminal.present(), System.in);
  }

  /** Nobody thinks of a password twice because of a slip in what they typed before. */
  private void requireValid() {
    Violations violations = new Violations();
    violations.check("/name", () -> Text.name(name));
    violations.check("/slug", () -> slug == null ? Slug.fromName(name) : Slug.chosen(slug));
    violations.check("/admin/email", () -> new EmailAddress(email));
    violations.check("/admin/name", () -> Text.name(adminName));
    violations.throwIfAny();
  }

  @Override
  void operate(Taskeri taskeri) {
    var admin = new RegisterTenant.Admin(email, adminName, password);
    var command = new RegisterTenant(name, slug, admin, Origin.unknown());
    TenantOutput made = TenantOutput.of(taskeri.tenants().register(command).tenant());
    json.print(out(), made, made.sentence());
  }
}
