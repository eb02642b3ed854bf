package io.taskeri.application.contract;

import io.taskeri.application.Taskeri;
import io.taskeri.application.access.CreateRole;
import io.taskeri.application.label.CreateLabel;
import io.taskeri.application.project.CreateProject;
import io.taskeri.application.session.LogIn;
import io.taskeri.application.session.LoggedIn;
import io.taskeri.application.session.Origin;
import io.taskeri.application.task.CreateTask;
import io.taskeri.application.tenant.RegisterTenant;
import io.taskeri.application.tenant.Registered;
import io.taskeri.application.user.AcceptInvitation;
import io.taskeri.application.user.CreateUser;
import io.taskeri.application.user.InvitationView;
import io.taskeri.application.user.Invite;
import io.taskeri.domain.access.Role;
import io.taskeri.domain.label.Label;
import io.taskeri.domain.project.Project;
import io.taskeri.domain.project.Visibility;
import io.taskeri.domain.task.Task;
import io.taskeri.domain.tenant.TenantContext;
import io.taskeri.domain.user.User;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/** A registered organization for tests of use cases, with its administrator Ada. */
public record Company(Taskeri taskeri, Registered registered) {
  /** Long enough, and not common. */
  public static final String PASSWORD = "plenty of entropy";

  /** Registers an organization with a slug that no other has. */
  public static Company in(Taskeri taskeri) {
    String slug = "c-" + UUID.randomUUID().toString().replace("-", "");
    return new Company(
        taskeri,
        taskeri
            .tenants()
            .register(
                new RegisterTenant(
                    "Acme GmbH",
                    slug,
                    new RegisterTenant.Admin("ada@acme.test", "Ada", PASSWORD))));
  }

  /** The administrator. */
  public TenantContext ada() {
    return taskeri.contextFor(registered.tenant(), registered.admin());
  }

  /** The administrator in the session that registration began. */
  public TenantContext adaInSession() {
    return TenantContext.of(
        registered.tenant().id(), registered.admin().id(), registered.session().id());
  }

  /** A new employee. */
  public User employee(String name) {
    return add(name, Role.EMPLOYEE);
  }

  /** A new user with one role. */
  public User add(String name, String role) {
    return taskeri
        .users()
        .create(ada(), new CreateUser(email(name), name, PASSWORD, List.of(role)));
  }

  /** The e-mail that a user of this name has. */
  public static String email(String name) {
    return name.toLowerCase(Locale.ROOT) + "@acme.test";
  }

  /** Work as a user. */
  public TenantContext as(User user) {
    return taskeri.contextFor(registered.tenant(), user);
  }

  /** Logs a user in. */
  public LoggedIn logIn(String name) {
    return logIn(name, PASSWORD);
  }

  /** Logs a user in with another password than the usual one. */
  public LoggedIn logIn(String name, String password) {
    return taskeri
        .sessions()
        .logIn(
            new LogIn(
                email(name),
                password,
                Optional.of(registered.tenant().slug().value()),
                Origin.unknown()));
  }

  /** A project that Ada creates. */
  public Project project(String key, Visibility visibility) {
    return taskeri
        .projects()
        .create(ada(), CreateProject.of(key, "Project " + key).visibility(visibility));
  }

  /** Ada archives a project. */
  public Project archive(Project project) {
    return taskeri.archive().archive(ada(), project.id(), OptionalLong.empty());
  }

  /** A task that Ada creates. */
  public Task task(Project project, String title) {
    return taskeri.tasks().create(ada(), CreateTask.in(project.id()).titled(title)).task();
  }

  /** A label that Ada creates. */
  public Label label(String name) {
    return taskeri.labels().create(ada(), new CreateLabel(name, null));
  }

  /** The administrator as a user. */
  public User admin() {
    return registered.admin();
  }

  /** A user as they are at present. */
  public User now(User user) {
    return taskeri.users().get(ada(), user.id());
  }

  /** A role that Ada creates. */
  public Role role(String name, String... permissions) {
    return taskeri.roles().create(ada(), new CreateRole(name, "", List.of(permissions)));
  }

  /** Somebody whose one role allows this. */
  public TenantContext allowed(String name, String... permissions) {
    role(name + "'s role", permissions);
    return as(add(name, name + "'s role"));
  }

  /** Ada gives a user these roles. */
  public User assign(User user, String... roles) {
    return taskeri.accounts().assignRoles(ada(), user.id(), List.of(roles), OptionalLong.empty());
  }

  /** Ada deactivates a user. */
  public User deactivate(User user) {
    return taskeri.accounts().deactivate(ada(), user.id(), OptionalLong.empty());
  }

  /** Ada erases a user. */
  public User erase(User user) {
    return taskeri.accounts().erase(ada(), user.id(), OptionalLong.empty());
  }

  /** Ada invites somebody. */
  public InvitationView invite(String name, String... roles) {
    return taskeri.invitations().invite(ada(), new Invite(email(name), List.of(roles)));
  }

  /** The token of an invitation that was sent at this moment. */
  public static String token(InvitationView sent) {
    String link = sent.link().orElseThrow();
    return link.substring(link.lastIndexOf('/') + 1);
  }

  /** Somebody joins. */
  public LoggedIn accept(String token, String name) {
    return taskeri
        .acceptance()
        .accept(token, new AcceptInvitation(name, PASSWORD, Origin.unknown()));
  }
}
