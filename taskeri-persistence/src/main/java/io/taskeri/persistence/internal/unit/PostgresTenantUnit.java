package io.taskeri.persistence.internal.unit;

import io.taskeri.application.port.ActivityLog;
import io.taskeri.application.port.CommentRepository;
import io.taskeri.application.port.DepartmentRepository;
import io.taskeri.application.port.InvitationRepository;
import io.taskeri.application.port.LabelRepository;
import io.taskeri.application.port.LoginRepository;
import io.taskeri.application.port.Outbox;
import io.taskeri.application.port.PasswordResetRepository;
import io.taskeri.application.port.ProjectRepository;
import io.taskeri.application.port.RetryLog;
import io.taskeri.application.port.RoleRepository;
import io.taskeri.application.port.SearchIndex;
import io.taskeri.application.port.SessionRepository;
import io.taskeri.application.port.SettingsRepository;
import io.taskeri.application.port.StatisticsRepository;
import io.taskeri.application.port.TaskRepository;
import io.taskeri.application.port.TeamRepository;
import io.taskeri.application.port.TenantUnit;
import io.taskeri.application.port.TimeLogRepository;
import io.taskeri.application.port.UserRepository;
import io.taskeri.domain.access.Access;
import io.taskeri.domain.error.Unauthenticated;
import io.taskeri.domain.tenant.Tenant;
import io.taskeri.domain.user.UserId;
import io.taskeri.persistence.internal.access.PostgresRoles;
import io.taskeri.persistence.internal.activity.PostgresActivities;
import io.taskeri.persistence.internal.comment.PostgresComments;
import io.taskeri.persistence.internal.directory.PostgresLogins;
import io.taskeri.persistence.internal.directory.PostgresSessions;
import io.taskeri.persistence.internal.directory.PostgresSettings;
import io.taskeri.persistence.internal.invitation.PostgresInvitations;
import io.taskeri.persistence.internal.label.PostgresLabels;
import io.taskeri.persistence.internal.mail.PostgresOutbox;
import io.taskeri.persistence.internal.organization.PostgresDepartments;
import io.taskeri.persistence.internal.organization.PostgresTeams;
import io.taskeri.persistence.internal.project.PostgresProjects;
import io.taskeri.persistence.internal.retry.PostgresRetryLog;
import io.taskeri.persistence.internal.retry.RetryTable;
import io.taskeri.persistence.internal.search.PostgresSearch;
import io.taskeri.persistence.internal.statistics.PostgresStatistics;
import io.taskeri.persistence.internal.task.PostgresTasks;
import io.taskeri.persistence.internal.timelog.PostgresTimeLogs;
import io.taskeri.persistence.internal.user.PostgresPasswordResets;
import io.taskeri.persistence.internal.user.PostgresUsers;
import java.sql.Connection;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/** One transaction in one tenant's schema. */
public final class PostgresTenantUnit implements TenantUnit {
  private final Tenant tenant;
  private final UserId user;
  private final StatelessSession session;
  private final Connection connection;
  private @Nullable Access access;

  /**
   * @param tenant to whose schema the session's transaction was switched
   * @param user as whom work is done
   * @param connection the session's
   */
  public PostgresTenantUnit(
      Tenant tenant, UserId user, StatelessSession session, Connection connection) {
    this.tenant = tenant;
    this.user = user;
    this.session = session;
    this.connection = connection;
  }

  /** The connection of this transaction, for work on tables that are none of Taskeri's. */
  public Connection connection() {
    return LentConnection.of(connection);
  }

  @Override
  public Tenant tenant() {
    return tenant;
  }

  @Override
  public Access access() {
    Access known = access;
    if (known == null) {
      known = roles().access(user).orElseThrow(Unauthenticated::noSuchUser);
      known.requireActive();
      access = known;
    }
    return known;
  }

  @Override
  public UserRepository users() {
    return new PostgresUsers(session);
  }

  @Override
  public RoleRepository roles() {
    return new PostgresRoles(session);
  }

  @Override
  public DepartmentRepository departments() {
    return new PostgresDepartments(session);
  }

  @Override
  public TeamRepository teams() {
    return new PostgresTeams(session);
  }

  @Override
  public InvitationRepository invitations() {
    return new PostgresInvitations(session);
  }

  @Override
  public PasswordResetRepository passwordResets() {
    return new PostgresPasswordResets(session);
  }

  @Override
  public ProjectRepository projects() {
    return new PostgresProjects(session);
  }

  @Override
  public TaskRepository tasks() {
    return new PostgresTasks(session);
  }

  @Override
  public LabelRepository labels() {
    return new PostgresLabels(session);
  }

  @Override
  public CommentRepository comments() {
    return new PostgresComments(session);
  }

  @Override
  public TimeLogRepository timeLogs() {
    return new PostgresTimeLogs(session);
  }

  @Override
  public SearchIndex search() {
    return new PostgresSearch(session);
  }

  @Override
  public StatisticsRepository statistics() {
    return new PostgresStatistics(session);
  }

  @Override
  public ActivityLog activities() {
    return new PostgresActivities(session);
  }

  @Override
  public RetryLog retries() {
    return new PostgresRetryLog(session, RetryTable.TENANT);
  }

  @Override
  public LoginRepository logins() {
    return new PostgresLogins(session, tenant.schema());
  }

  @Override
  public SessionRepository sessions() {
    return new PostgresSessions(session, tenant.id());
  }

  @Override
  public SettingsRepository settings() {
    return new PostgresSettings(session, tenant.id());
  }

  @Override
  public Outbox outbox() {
    return new PostgresOutbox(session, tenant.id());
  }
}
