package io.taskeri.application.port;

import io.taskeri.domain.access.Access;
import io.taskeri.domain.tenant.Tenant;

/**
 * One transaction in one tenant's schema, with that tenant's own rows of the directory. Valid only
 * until the work returns, and only on its thread.
 */
public interface TenantUnit {
  /** The tenant, as the first statement of the transaction found it. */
  Tenant tenant();

  /**
   * What the context's user may do at this moment; one query, the first time that it is asked.
   *
   * @throws io.taskeri.domain.error.Unauthenticated when the tenant has no such user
   * @throws io.taskeri.domain.error.Forbidden when the user is deactivated
   */
  Access access();

  /** People. */
  UserRepository users();

  /** Roles. */
  RoleRepository roles();

  /** Departments and who belongs to them. */
  DepartmentRepository departments();

  /** Teams and who belongs to them. */
  TeamRepository teams();

  /** Invitations. */
  InvitationRepository invitations();

  /** Password resets that are under way. */
  PasswordResetRepository passwordResets();

  /** Projects and their members. */
  ProjectRepository projects();

  /** Tasks and their assignments. */
  TaskRepository tasks();

  /** Labels of tasks. */
  LabelRepository labels();

  /** What people say about tasks. */
  CommentRepository comments();

  /** Who worked on which task for how long. */
  TimeLogRepository timeLogs();

  /** Finds tasks, projects and people by words. */
  SearchIndex search();

  /** Counts tasks and time. */
  StatisticsRepository statistics();

  /** The history, written with each change. */
  ActivityLog activities();

  /** What was created under which retry key. */
  RetryLog retries();

  /** This tenant's part of the log-in directory. */
  LoginRepository logins();

  /** This tenant's sessions. */
  SessionRepository sessions();

  /** This tenant's own row of the directory. */
  SettingsRepository settings();

  /** This tenant's mail. */
  Outbox outbox();
}
