package io.taskeri.application;

import io.taskeri.application.password.Argon2idHasher;
import io.taskeri.application.port.IdGenerator;
import io.taskeri.application.port.PasswordHasher;
import io.taskeri.application.port.Storage;
import io.taskeri.application.project.ProjectService;
import io.taskeri.application.session.SessionService;
import io.taskeri.application.task.AssignmentService;
import io.taskeri.application.task.TaskService;
import io.taskeri.application.tenant.TenantService;
import io.taskeri.application.user.UserService;
import io.taskeri.domain.tenant.Tenant;
import io.taskeri.domain.tenant.TenantContext;
import io.taskeri.domain.user.User;
import java.time.Clock;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * All of Taskeri's use cases over one storage: where an embedding application begins. It reads no
 * environment, starts no thread, and is safe for use by several threads.
 */
public final class Taskeri implements AutoCloseable {
  private final Storage storage;
  private final TenantService tenants;
  private final SessionService sessions;
  private final UserService users;
  private final ProjectService projects;
  private final TaskService tasks;
  private final AssignmentService assignments;

  private Taskeri(Surroundings surroundings) {
    storage = surroundings.storage();
    sessions = new SessionService(surroundings);
    tenants = new TenantService(surroundings, sessions);
    users = new UserService(surroundings);
    projects = new ProjectService(surroundings);
    tasks = new TaskService(surroundings);
    assignments = new AssignmentService(surroundings);
  }

  /** Begins with everything but the storage chosen. */
  public static Builder builder() {
    return new Builder();
  }

  /** Registers organizations. */
  public TenantService tenants() {
    return tenants;
  }

  /** Logs people in and out. */
  public SessionService sessions() {
    return sessions;
  }

  /** People. */
  public UserService users() {
    return users;
  }

  /** Projects. */
  public ProjectService projects() {
    return projects;
  }

  /** Tasks. */
  public TaskService tasks() {
    return tasks;
  }

  /** Who works on which task. */
  public AssignmentService assignments() {
    return assignments;
  }

  /** The context in which a user works whom the embedding application has authenticated itself. */
  public TenantContext contextFor(Tenant tenant, User user) {
    return TenantContext.of(tenant.id(), user.id());
  }

  /** Closes the storage, which leaves open what it was handed. */
  @Override
  public void close() {
    storage.close();
  }

  /** Chooses what {@link Taskeri} works with. */
  public static final class Builder {
    private @Nullable Storage storage;
    private Clock clock = Clock.systemUTC();
    private IdGenerator ids = new UuidV7();
    private @Nullable PasswordHasher hasher;

    private Builder() {}

    /** Where everything is kept; must be given. */
    public Builder storage(Storage chosen) {
      storage = chosen;
      return this;
    }

    /** What tells the time; the system's clock unless given. */
    public Builder clock(Clock chosen) {
      clock = chosen;
      return this;
    }

    /** What makes ids; {@link UuidV7} unless given. */
    public Builder ids(IdGenerator chosen) {
      ids = chosen;
      return this;
    }

    /** What hashes passwords; {@link Argon2idHasher} unless given. */
    public Builder passwordHasher(PasswordHasher chosen) {
      hasher = chosen;
      return this;
    }

    /** Builds it. */
    public Taskeri build() {
      return new Taskeri(
          new Surroundings(
              Objects.requireNonNull(storage, "a storage must be given"),
              clock,
              ids,
              hasher == null ? Argon2idHasher.usual() : hasher));
    }
  }
}
