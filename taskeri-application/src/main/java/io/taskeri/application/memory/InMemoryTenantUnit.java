package io.taskeri.application.memory;

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
import io.taskeri.domain.tenant.TenantContext;

/** One transaction in one tenant. */
record InMemoryTenantUnit(
    TenantContext context, Tenant tenant, Directory directory, TenantData data)
    implements TenantUnit {
  @Override
  public Access access() {
    Access access = roles().access(context.user()).orElseThrow(Unauthenticated::noSuchUser);
    access.requireActive();
    return access;
  }

  @Override
  public UserRepository users() {
    return new InMemoryUsers(data);
  }

  @Override
  public RoleRepository roles() {
    return new InMemoryRoles(data);
  }

  @Override
  public DepartmentRepository departments() {
    return new InMemoryDepartments(data);
  }

  @Override
  public TeamRepository teams() {
    return new InMemoryTeams(data);
  }

  @Override
  public InvitationRepository invitations() {
    return new InMemoryInvitations(data);
  }

  @Override
  public PasswordResetRepository passwordResets() {
    return new InMemoryPasswordResets(data.resets());
  }

  @Override
  public ProjectRepository projects() {
    return new InMemoryProjects(data);
  }

  @Override
  public TaskRepository tasks() {
    return new InMemoryTasks(data);
  }

  @Override
  public LabelRepository labels() {
    return new InMemoryLabels(data);
  }

  @Override
  public CommentRepository comments() {
    return new InMemoryComments(data);
  }

  @Override
  public TimeLogRepository timeLogs() {
    return new InMemoryTimeLogs(data);
  }

  @Override
  public SearchIndex search() {
    return new InMemorySearch(data);
  }

  @Override
  public StatisticsRepository statistics() {
    return new InMemoryStatistics(data);
  }

  @Override
  public ActivityLog activities() {
    return new InMemoryActivities(data);
  }

  @Override
  public RetryLog retries() {
    return new InMemoryRetryLog(data.retries());
  }

  @Override
  public LoginRepository logins() {
    return new InMemoryLogins(directory, tenant.id());
  }

  @Override
  public SessionRepository sessions() {
    return new InMemorySessions(directory, tenant.id());
  }

  @Override
  public SettingsRepository settings() {
    return new InMemorySettings(directory, tenant.id());
  }

  @Override
  public Outbox outbox() {
    return new InMemoryOutbox(directory, tenant.id());
  }
}
