package io.taskeri.application;

import io.taskeri.application.access.RoleService;
import io.taskeri.application.activity.ActivityService;
import io.taskeri.application.comment.CommentService;
import io.taskeri.application.event.EventListener;
import io.taskeri.application.label.LabelService;
import io.taskeri.application.mail.MailService;
import io.taskeri.application.migration.MigrationService;
import io.taskeri.application.organization.DepartmentService;
import io.taskeri.application.organization.TeamService;
import io.taskeri.application.password.PasswordService;
import io.taskeri.application.port.Storage;
import io.taskeri.application.port.TenantUnit;
import io.taskeri.application.port.Work;
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
import io.taskeri.application.tenant.TransferService;
import io.taskeri.application.timelog.TimeLogService;
import io.taskeri.application.user.AcceptanceService;
import io.taskeri.application.user.AccountService;
import io.taskeri.application.user.InvitationService;
import io.taskeri.application.user.SupportService;
import io.taskeri.application.user.UserService;
import io.taskeri.domain.tenant.Tenant;
import io.taskeri.domain.tenant.TenantContext;
import io.taskeri.domain.user.User;
import java.util.function.Function;

/**
 * All of Taskeri's use cases over one storage: where an embedding application begins. It reads no
 * environment, starts no thread, and is safe for use by several threads.
 */
public final class Taskeri implements AutoCloseable {
  private final Surroundings surroundings;
  private final TenantService tenants;
  private final SettingsService settings;
  private final SessionService sessions;
  private final PasswordService passwords;
  private final UserService users;
  private final AccountService accounts;
  private final SupportService support;
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
  private final MigrationService migrations;
  private final TransferService transfers;

  Taskeri(Surroundings surroundings) {
    this.surroundings = surroundings;
    sessions = new SessionService(surroundings);
    tenants = new TenantService(surroundings, sessions);
    settings = new SettingsService(surroundings);
    passwords = new PasswordService(surroundings);
    users = new UserService(surroundings);
    accounts = new AccountService(surroundings);
    support = new SupportService(surroundings);
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
    migrations = new MigrationService(surroundings);
    transfers = new TransferService(surroundings);
  }

  /** Begins with everything but the storage chosen. */
  public static TaskeriBuilder builder() {
    return new TaskeriBuilder();
  }

  /** Registers organizations, and looks after them. */
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

  /** Helps the people of any organization, for the operator. */
  public SupportService support() {
    return support;
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

  /** Brings tenants up to date with this version of the program. */
  public MigrationService migrations() {
    return migrations;
  }

  /** Moves organizations between installations. */
  public TransferService transfers() {
    return transfers;
  }

  /** The context in which a user works whom the embedding application has authenticated itself. */
  public TenantContext contextFor(Tenant tenant, User user) {
    return TenantContext.of(tenant.id(), user.id());
  }

  /**
   * A use case of the embedding application's own that only reads: one transaction in the context's
   * tenant, in which it asks {@code unit.access()} for the permissions itself.
   */
  public <R> R read(TenantContext context, Work<TenantUnit, R> work) {
    return surroundings.read(context, work);
  }

  /**
   * A use case of the embedding application's own that changes something: one transaction in the
   * context's tenant, in which it asks {@code change.access()} for the permissions itself. What it
   * notes in the history is told to the listener when it has committed.
   */
  public <R> R change(TenantContext context, Function<Change, R> work) {
    return surroundings.change(context, work);
  }

  /**
   * The same use cases over another storage, such as one that joins a transaction of the caller's;
   * this costs next to nothing.
   *
   * @param listener is told instead of the one that this was built with, when a use case returns:
   *     in a transaction of the caller's that is before its commit, so what it is told is to be
   *     kept until then, and forgotten when the transaction is rolled back
   */
  public Taskeri over(Storage storage, EventListener listener) {
    return new Taskeri(surroundings.over(storage, listener));
  }

  /** Closes the storage, which leaves open what it was handed. */
  @Override
  public void close() {
    surroundings.storage().close();
  }
}
