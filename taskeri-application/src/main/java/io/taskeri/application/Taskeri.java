package io.taskeri.application;

import io.taskeri.application.access.RoleService;
import io.taskeri.application.activity.ActivityService;
import io.taskeri.application.comment.CommentService;
import io.taskeri.application.label.LabelService;
import io.taskeri.application.mail.Letters;
import io.taskeri.application.mail.Links;
import io.taskeri.application.mail.MailService;
import io.taskeri.application.organization.DepartmentService;
import io.taskeri.application.organization.TeamService;
import io.taskeri.application.password.Argon2idHasher;
import io.taskeri.application.password.PasswordService;
import io.taskeri.application.port.IdGenerator;
import io.taskeri.application.port.PasswordHasher;
import io.taskeri.application.port.Storage;
import io.taskeri.application.project.ArchiveService;
import io.taskeri.application.project.ProjectMemberService;
import io.taskeri.application.project.ProjectService;
import io.taskeri.application.search.SearchService;
import io.taskeri.application.session.SessionService;
import io.taskeri.application.statistics.StatisticsService;
import io.taskeri.application.task.AssignmentService;
import io.taskeri.application.task.BulkService;
import io.taskeri.application.task.ImportService;
import io.taskeri.application.task.MoveService;
import io.taskeri.application.task.TaskService;
import io.taskeri.application.tenant.SettingsService;
import io.taskeri.application.tenant.TenantService;
import io.taskeri.application.timelog.TimeLogService;
import io.taskeri.application.user.AcceptanceService;
import io.taskeri.application.user.AccountService;
import io.taskeri.application.user.InvitationService;
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
  private final SettingsService settings;
  private final SessionService sessions;
  private final PasswordService passwords;
  private final UserService users;
  private final AccountService accounts;
  private final InvitationService invitations;
  private final AcceptanceService acceptance;
  private final RoleService roles;
  private final DepartmentService departments;
  private final TeamService teams;
  private final ProjectService projects;
  private final ProjectMemberService projectMembers;
  private final ArchiveService archive;
  private final TaskService tasks;
  private final AssignmentService assignments;
  private final BulkService bulk;
  private final ImportService imports;
  private final LabelService labels;
  private final MoveService moves;
  private final CommentService comments;
  private final TimeLogService timeLogs;
  private final SearchService search;
  private final StatisticsService statistics;
  private final ActivityService activities;
  private final MailService mails;

  private Taskeri(Surroundings surroundings) {
    storage = surroundings.storage();
    sessions = new SessionService(surroundings);
    tenants = new TenantService(surroundings, sessions);
    settings = new SettingsService(surroundings);
    passwords = new PasswordService(surroundings);
    users = new UserService(surroundings);
    accounts = new AccountService(surroundings);
    invitations = new InvitationService(surroundings);
    acceptance = new AcceptanceService(surroundings);
    roles = new RoleService(surroundings);
    departments = new DepartmentService(surroundings);
    teams = new TeamService(surroundings);
    projects = new ProjectService(surroundings);
    projectMembers = new ProjectMemberService(surroundings);
    archive = new ArchiveService(surroundings);
    tasks = new TaskService(surroundings);
    assignments = new AssignmentService(surroundings);
    bulk = new BulkService(surroundings);
    imports = new ImportService(surroundings);
    labels = new LabelService(surroundings);
    moves = new MoveService(surroundings);
    comments = new CommentService(surroundings);
    timeLogs = new TimeLogService(surroundings);
    search = new SearchService(surroundings);
    statistics = new StatisticsService(surroundings);
    activities = new ActivityService(surroundings);
    mails = new MailService(surroundings);
  }

  /** Begins with everything but the storage chosen. */
  public static Builder builder() {
    return new Builder();
  }

  /** Registers organizations. */
  public TenantService tenants() {
    return tenants;
  }

  /** The caller's organization and its settings. */
  public SettingsService settings() {
    return settings;
  }

  /** Logs people in and out. */
  public SessionService sessions() {
    return sessions;
  }

  /** Passwords, known and forgotten. */
  public PasswordService passwords() {
    return passwords;
  }

  /** People. */
  public UserService users() {
    return users;
  }

  /** Who may work, and with which roles. */
  public AccountService accounts() {
    return accounts;
  }

  /** Asks people to join. */
  public InvitationService invitations() {
    return invitations;
  }

  /** Lets in who was invited. */
  public AcceptanceService acceptance() {
    return acceptance;
  }

  /** The tenant's roles. */
  public RoleService roles() {
    return roles;
  }

  /** Departments. */
  public DepartmentService departments() {
    return departments;
  }

  /** Teams. */
  public TeamService teams() {
    return teams;
  }

  /** Projects. */
  public ProjectService projects() {
    return projects;
  }

  /** Who belongs to which project. */
  public ProjectMemberService projectMembers() {
    return projectMembers;
  }

  /** The end of projects. */
  public ArchiveService archive() {
    return archive;
  }

  /** Changes of many tasks at once. */
  public BulkService bulk() {
    return bulk;
  }

  /** Tasks from files. */
  public ImportService imports() {
    return imports;
  }

  /** Tasks. */
  public TaskService tasks() {
    return tasks;
  }

  /** Who works on which task. */
  public AssignmentService assignments() {
    return assignments;
  }

  /** Labels of tasks. */
  public LabelService labels() {
    return labels;
  }

  /** Where tasks stand on the board. */
  public MoveService moves() {
    return moves;
  }

  /** What people say about tasks. */
  public CommentService comments() {
    return comments;
  }

  /** Who worked on which task for how long. */
  public TimeLogService timeLogs() {
    return timeLogs;
  }

  /** Finds tasks, projects and people. */
  public SearchService search() {
    return search;
  }

  /** Counts tasks and time. */
  public StatisticsService statistics() {
    return statistics;
  }

  /** The tenant's audit log. */
  public ActivityService activities() {
    return activities;
  }

  /** Sends the mail that was written. */
  public MailService mails() {
    return mails;
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
    private Links links = Links.below("");
    private boolean mailed;

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

    /** Where the addresses lead that people are sent; without a host unless given. */
    public Builder links(Links chosen) {
      links = chosen;
      return this;
    }

    /**
     * Writes mail to people who are invited or have forgotten their password, to be sent by {@link
     * MailService#sendDue}. Without it none is written, for it would wait for ever.
     */
    public Builder mail() {
      mailed = true;
      return this;
    }

    /** Builds it. */
    public Taskeri build() {
      return new Taskeri(
          new Surroundings(
              Objects.requireNonNull(storage, "a storage must be given"),
              clock,
              ids,
              hasher == null ? Argon2idHasher.usual() : hasher,
              new Letters(links, mailed, ids)));
    }
  }
}
