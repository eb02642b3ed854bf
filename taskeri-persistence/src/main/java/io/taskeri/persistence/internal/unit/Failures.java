package io.taskeri.persistence.internal.unit;

import io.taskeri.domain.error.Conflict;
import io.taskeri.domain.error.ErrorCode;
import io.taskeri.domain.error.TaskeriException;
import io.taskeri.domain.error.Unavailable;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.StaleStateException;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * What a failure of the database is in the words of the domain: told by its SQLSTATE (PostgreSQL,
 * appendix A) and by the beginning of the constraint's name, to which Citus appends a number.
 */
public final class Failures {
  private static final Taken EMAIL =
      new Taken(ErrorCode.EMAIL_TAKEN, "There is a user with this e-mail.");

  private static final Taken IDS =
      new Taken(ErrorCode.IDS_EXIST, "This organization, or one of its users, is here already.");

  /** By the constraint that was broken. */
  private static final Map<String, Taken> TAKEN =
      Map.ofEntries(
          Map.entry("tenants_slug_key", new Taken(ErrorCode.SLUG_TAKEN, "This slug is taken.")),
          Map.entry("users_email_key", EMAIL),
          Map.entry("tenant_users_email_key", EMAIL),
          Map.entry(
              "projects_key_key",
              new Taken(ErrorCode.PROJECT_KEY_TAKEN, "There is a project with this key.")),
          Map.entry(
              "roles_name_key",
              new Taken(ErrorCode.ROLE_NAME_TAKEN, "There is a role with this name.")),
          Map.entry(
              "departments_name_key",
              new Taken(ErrorCode.DEPARTMENT_NAME_TAKEN, "There is a department with this name.")),
          Map.entry(
              "teams_name_key",
              new Taken(ErrorCode.TEAM_NAME_TAKEN, "There is a team with this name.")),
          Map.entry(
              "labels_name_key",
              new Taken(ErrorCode.LABEL_NAME_TAKEN, "There is a label with this name.")),
          Map.entry(
              "invitations_open_key",
              new Taken(ErrorCode.INVITATION_EXISTS, "This e-mail has been invited already.")),
          Map.entry("tenants_pkey", IDS),
          Map.entry("tenants_schema_name_key", IDS),
          Map.entry("tenant_users_pkey", IDS));

  /** What in the directory belongs to a tenant, by its reference. */
  private static final List<String> OF_A_TENANT =
      List.of(
          "tenant_users_tenant_fkey",
          "sessions_tenant_fkey",
          "sessions_user_fkey",
          "outbox_tenant_fkey");

  private Failures() {}

  /**
   * The failure as the caller of a storage is to see it.
   *
   * @param readOnly whether the transaction had promised to change nothing
   */
  static RuntimeException translate(Exception failure, boolean readOnly) {
    if (failure instanceof TaskeriException known) {
      return known;
    }
    if (failure instanceof StaleStateException) {
      return new Conflict(ErrorCode.CONFLICT, "This was changed meanwhile.");
    }
    Optional<SQLException> sql = sql(failure);
    if (sql.isPresent()) {
      RuntimeException told =
          Outages.of(sql.get(), readOnly, failure)
              .<RuntimeException>map(it -> it)
              .orElseGet(() -> translate(sql.get(), failure));
      return told.getCause() == null ? because(failure, told) : told;
    }
    return failure instanceof RuntimeException unchecked
        ? unchecked
        : new IllegalStateException(failure);
  }

  private static RuntimeException because(Exception failure, RuntimeException told) {
    told.initCause(failure);
    return told;
  }

  private static RuntimeException translate(SQLException sql, Exception failure) {
    return switch (String.valueOf(sql.getSQLState())) {
      case "23505" -> taken(constraint(sql));
      // A row that this one refers to has gone; a deadlock or a write that cannot be serialized
      case "23503", "40001", "40P01" ->
          new Conflict(ErrorCode.CONFLICT, "Another change came in between.");
      // No such table or schema
      case "42P01", "3F000" ->
          new Unavailable(
              ErrorCode.TENANT_UNAVAILABLE,
              "The data of this organization is not available at present.",
              failure);
      default -> new IllegalStateException("the database refused a statement", failure);
    };
  }

  /** Whether nothing is wrong with the work, and it may succeed at another time. */
  public static boolean isPassing(SQLException sql) {
    String state = String.valueOf(sql.getSQLState());
    boolean tookTooLong = state.equals("57014");
    return (!tookTooLong && Outages.of(sql, false, sql).isPresent())
        || isOutdatedPlan(sql)
        || isDeadlock(sql)
        || state.equals("40001");
  }

  /** What the server said, without the values that its detail quotes. */
  public static String words(SQLException sql) {
    ServerErrorMessage message = message(sql);
    String words = message == null ? null : message.getMessage();
    return words == null ? String.valueOf(sql.getMessage()) : words;
  }

  private static Conflict taken(String constraint) {
    return TAKEN.entrySet().stream()
        .filter(it -> constraint.startsWith(it.getKey()))
        .findFirst()
        .map(it -> new Conflict(it.getValue().code(), it.getValue().message()))
        .orElseGet(() -> new Conflict(ErrorCode.CONFLICT, "Another change came in between."));
  }

  /** What somebody is told who comes second. */
  private record Taken(ErrorCode code, String message) {}

  /**
   * Whether the same work may well succeed in a fresh transaction, or be refused in clear words.
   */
  static boolean isWorthAnotherTry(Exception failure) {
    return isOutdatedPlan(failure) || isDeadlock(failure) || isDeletedMeanwhile(failure);
  }

  /** Whether what it worked in may have been deleted: the next attempt finds it gone. */
  private static boolean isDeletedMeanwhile(Exception failure) {
    return sql(failure)
        .filter(
            it ->
                switch (String.valueOf(it.getSQLState())) {
                  case "42P01", "3F000" -> true;
                  case "23503" -> OF_A_TENANT.stream().anyMatch(constraint(it)::startsWith);
                  default -> false;
                })
        .isPresent();
  }

  private static boolean isDeadlock(Exception failure) {
    return sql(failure).filter(it -> "40P01".equals(it.getSQLState())).isPresent();
  }

  /**
   * Whether a statement was prepared when its tables had other columns: «cached plan must not
   * change result type», told by the routine that says so, since the text may be translated.
   */
  private static boolean isOutdatedPlan(Exception failure) {
    return sql(failure)
        .filter(it -> "0A000".equals(it.getSQLState()))
        .map(it -> message(it))
        .map(ServerErrorMessage::getRoutine)
        .filter("RevalidateCachedQuery"::equals)
        .isPresent();
  }

  private static String constraint(SQLException sql) {
    ServerErrorMessage message = message(sql);
    return message == null ? "" : String.valueOf(message.getConstraint());
  }

  /** What the server said: in a batch it stands behind the exception that tells of the batch. */
  private static @Nullable ServerErrorMessage message(SQLException sql) {
    for (SQLException it = sql; it != null; it = it.getNextException()) {
      if (it instanceof PSQLException server && server.getServerErrorMessage() != null) {
        return server.getServerErrorMessage();
      }
    }
    return null;
  }

  /** What the database had to do with it, if it had. */
  public static Optional<SQLException> sql(Throwable failure) {
    for (Throwable it = failure; it != null; it = it.getCause()) {
      if (it instanceof SQLException sql) {
        return Optional.of(sql);
      }
    }
    return Optional.empty();
  }
}
