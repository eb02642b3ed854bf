package io.taskeri.application.contract;

import io.taskeri.application.UuidV7;
import io.taskeri.application.port.NewTenant;
import io.taskeri.application.port.Storage;
import io.taskeri.application.session.NewSession;
import io.taskeri.application.session.Origin;
import io.taskeri.domain.access.Role;
import io.taskeri.domain.access.Viewer;
import io.taskeri.domain.label.AssignedLabel;
import io.taskeri.domain.label.Label;
import io.taskeri.domain.label.LabelDetails;
import io.taskeri.domain.label.LabelId;
import io.taskeri.domain.project.Project;
import io.taskeri.domain.project.ProjectDetails;
import io.taskeri.domain.project.ProjectId;
import io.taskeri.domain.project.ProjectKey;
import io.taskeri.domain.project.ProjectStatus;
import io.taskeri.domain.project.Visibility;
import io.taskeri.domain.task.ParentTask;
import io.taskeri.domain.task.Rank;
import io.taskeri.domain.task.Task;
import io.taskeri.domain.task.TaskDetails;
import io.taskeri.domain.task.TaskId;
import io.taskeri.domain.task.TaskKey;
import io.taskeri.domain.tenant.SessionId;
import io.taskeri.domain.tenant.Slug;
import io.taskeri.domain.tenant.Tenant;
import io.taskeri.domain.tenant.TenantContext;
import io.taskeri.domain.tenant.TenantId;
import io.taskeri.domain.user.AssignedRole;
import io.taskeri.domain.user.EmailAddress;
import io.taskeri.domain.user.Person;
import io.taskeri.domain.user.User;
import io.taskeri.domain.user.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** A tenant that a test has for itself, with what tests need of it. */
public record Sample(
    Storage storage, Tenant tenant, List<Role> roles, User admin, NewSession session) {
  /** When everything in the samples happens. */
  public static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

  private static final UuidV7 IDS = new UuidV7();

  /** Provisions a tenant with a slug that no other has. */
  public static Sample in(Storage storage) {
    Sample sample = prepared(storage, new Slug("t-" + id().toString().replace("-", "")));
    storage.provision(sample.newTenant());
    return sample;
  }

  /** What would be provisioned. */
  public static Sample prepared(Storage storage, Slug slug) {
    Tenant tenant = Tenant.register(new TenantId(id()), "Acme GmbH", slug, NOW);
    List<Role> roles = Role.initial(IDS::next, NOW);
    User admin = user("ada@acme.test", "Ada", roles.get(0));
    NewSession session =
        NewSession.begin(
            new SessionId(id()), tenant.id(), admin.id(), new Origin("::1", "test"), NOW);
    return new Sample(storage, tenant, roles, admin, session);
  }

  /** All that is needed to provision it. */
  public NewTenant newTenant() {
    return new NewTenant(tenant, roles, admin, "a hash", session, List.of(), Optional.empty());
  }

  /** A new id. */
  public static UUID id() {
    return IDS.next();
  }

  /** The administrator, without a session. */
  public TenantContext context() {
    return TenantContext.of(tenant.id(), admin.id());
  }

  /** The administrator in the session that registration began. */
  public TenantContext inSession() {
    return TenantContext.of(tenant.id(), admin.id(), session.id());
  }

  /** A user of the tenant. */
  public TenantContext as(User user) {
    return TenantContext.of(tenant.id(), user.id());
  }

  /** Who sees everything. */
  public Viewer viewer() {
    return new Viewer(admin.id(), true);
  }

  /** A user with one role, who is not stored yet. */
  public static User user(String email, String name, Role role) {
    return User.join(
        new UserId(id()), new EmailAddress(email), name, List.of(AssignedRole.of(role)), NOW);
  }

  /** An employee who is stored. */
  public User employee(String name) {
    User user = user(name.toLowerCase(Locale.ROOT) + "@acme.test", name, roles.get(2));
    return storage.inTenant(
        context(),
        unit -> {
          unit.users().add(user);
          unit.logins().add(user, "a hash");
          return user;
        });
  }

  /** A project that is stored and has no member. */
  public Project project(String key, Visibility visibility) {
    Project project =
        Project.create(
            new ProjectId(id()),
            new ProjectKey(key),
            new ProjectDetails(
                "Project " + key, "", ProjectStatus.ACTIVE, visibility, null, null, null),
            NOW);
    return storage.inTenant(
        context(),
        unit -> {
          unit.projects().add(project);
          return project;
        });
  }

  /** Details with all that a task can have, of which the label and the parent are stored. */
  public TaskDetails full(Project project) {
    Label label = Label.create(new LabelId(id()), new LabelDetails("billing", "#d4a72c"), NOW);
    storage.inTenant(
        context(),
        unit -> {
          unit.labels().add(label);
          return unit;
        });
    return Tasks.full(ParentTask.of(task(project, "Parent")), AssignedLabel.of(label));
  }

  /** A task that is stored. */
  public Task task(Project project, String title, User... assignees) {
    return task(project, TaskDetails.titled(title), NOW, assignees);
  }

  /** A task with these details that is stored. */
  public Task task(Project project, TaskDetails details, Instant createdAt, User... assignees) {
    return storage.inTenant(
        context(),
        unit -> {
          var counted = unit.tasks().count(project.id(), details.status());
          Task task =
              Task.create(
                  new TaskId(id()),
                  project.id(),
                  new TaskKey(project.key(), counted.number()),
                  details,
                  counted.lastRank().map(Rank::next).orElse(Rank.FIRST),
                  List.of(assignees).stream().map(it -> new Person(it.id(), it.name())).toList(),
                  admin.id(),
                  createdAt);
          unit.tasks().add(task);
          return task;
        });
  }
}
