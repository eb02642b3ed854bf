package io.taskeri.persistence.internal.unit;

import io.taskeri.persistence.internal.access.PostgresRoles;
import io.taskeri.persistence.internal.activity.PostgresActivities;
import io.taskeri.persistence.internal.comment.PostgresComments;
import io.taskeri.persistence.internal.directory.PostgresTenants;
import io.taskeri.persistence.internal.invitation.PostgresInvitations;
import io.taskeri.persistence.internal.label.PostgresLabels;
import io.taskeri.persistence.internal.mail.PostgresOutbox;
import io.taskeri.persistence.internal.organization.PostgresDepartments;
import io.taskeri.persistence.internal.organization.PostgresTeams;
import io.taskeri.persistence.internal.project.PostgresProjects;
import io.taskeri.persistence.internal.task.PostgresTasks;
import io.taskeri.persistence.internal.timelog.PostgresTimeLogs;
import io.taskeri.persistence.internal.user.PostgresUsers;
import java.util.List;
import java.util.stream.Stream;
import org.hibernate.SessionFactory;
import org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl;
import org.hibernate.cfg.AvailableSettings;
import org.hibernate.cfg.Configuration;

/**
 * Hibernate as it is used here: for mapping and checked queries alone. It never gets a connection
 * by itself, never asks the database what it is, begins no transaction and caches no data.
 */
public final class Mapping {
  private static final List<List<Class<?>>> ENTITIES =
      List.of(
          PostgresTenants.ENTITIES,
          PostgresOutbox.ENTITIES,
          PostgresRoles.ENTITIES,
          PostgresUsers.ENTITIES,
          PostgresInvitations.ENTITIES,
          PostgresDepartments.ENTITIES,
          PostgresTeams.ENTITIES,
          PostgresProjects.ENTITIES,
          PostgresTasks.ENTITIES,
          PostgresLabels.ENTITIES,
          PostgresComments.ENTITIES,
          PostgresTimeLogs.ENTITIES,
          PostgresActivities.ENTITIES);

  private Mapping() {}

  /** Makes the factory of sessions, which takes a second or two where nothing is warm. */
  public static SessionFactory sessionFactory() {
    Configuration configuration = new Configuration();
    entities().forEach(configuration::addAnnotatedClass);
    configuration.setPhysicalNamingStrategy(new PhysicalNamingStrategySnakeCaseImpl());
    configuration.setProperty(AvailableSettings.ALLOW_METADATA_ON_BOOT, false);
    // The oldest that is served: without metadata Hibernate would take it for an older one
    configuration.setProperty(AvailableSettings.JAKARTA_HBM2DDL_DB_NAME, "PostgreSQL");
    configuration.setProperty(AvailableSettings.JAKARTA_HBM2DDL_DB_MAJOR_VERSION, "15");
    configuration.getProperties().put(AvailableSettings.CONNECTION_PROVIDER, new NoConnections());
    configuration.setProperty(AvailableSettings.JDBC_TIME_ZONE, "UTC");
    configuration.setProperty(AvailableSettings.IN_CLAUSE_PARAMETER_PADDING, true);
    configuration.setProperty(AvailableSettings.USE_SECOND_LEVEL_CACHE, false);
    configuration.setProperty(AvailableSettings.JAKARTA_VALIDATION_MODE, "none");
    return configuration.buildSessionFactory();
  }

  private static Stream<Class<?>> entities() {
    return ENTITIES.stream().flatMap(List::stream);
  }
}
