package com.example;

import io.taskeri.application.Taskeri;
import io.taskeri.persistence.PostgresStorage;
import java.sql.Connection;
import javax.sql.DataSource;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Taskeri inside the transaction that Spring has begun. */
@Component
class JoinedTaskeri {
  private final Taskeri taskeri;
  private final PostgresStorage storage;
  private final DataSource dataSource;
  private final ApplicationEventPublisher events;

  JoinedTaskeri(
      Taskeri taskeri,
      PostgresStorage storage,
      DataSource dataSource,
      ApplicationEventPublisher events) {
    this.taskeri = taskeri;
    this.storage = storage;
    this.dataSource = dataSource;
    this.events = events;
  }

  /**
   * For use until the transaction ends; Spring gives the connection back. What happened goes to
   * Spring, whose {@code @TransactionalEventListener} hears of it when it is committed.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  Taskeri get() {
    Connection connection = DataSourceUtils.getConnection(dataSource);
    return taskeri.over(storage.joining(connection), events::publishEvent);
  }
}
