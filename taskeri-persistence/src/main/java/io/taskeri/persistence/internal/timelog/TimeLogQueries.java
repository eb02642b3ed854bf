package io.taskeri.persistence.internal.timelog;

import java.util.UUID;
import org.hibernate.StatelessSession;
import org.hibernate.annotations.processing.HQL;

/** What is done to time logs in HQL, checked when it is compiled. */
interface TimeLogQueries {
  StatelessSession session();

  @HQL("delete from TimeLog l where l.id = :log")
  int delete(UUID log);
}
