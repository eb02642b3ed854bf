package io.taskeri.persistence.internal.task;

import io.taskeri.application.port.TaskRepository.Counted;
import io.taskeri.domain.project.ProjectId;
import io.taskeri.domain.task.Rank;
import io.taskeri.domain.task.TaskStatus;
import java.util.Optional;
import org.hibernate.StatelessSession;

/**
 * Numbers the tasks of a project. The counter's row is held until the end of the transaction, so a
 * number that was rolled back is given again.
 */
final class TaskCounter {
  /**
   * The rank is the last that was there when the statement began: of two who create at once in one
   * column both may get the same, and equal ranks order by id.
   */
  private static final String COUNT =
      """
      INSERT INTO project_counters AS counter (project_id, last_number) VALUES (:project, 1)
      ON CONFLICT (project_id) DO UPDATE SET last_number = counter.last_number + 1
      RETURNING last_number AS number, (
        SELECT t.rank FROM tasks t WHERE t.project_id = :project AND t.status = :status
        ORDER BY t.rank DESC LIMIT 1) AS last_rank
      """;

  private static final String COUNT_SEVERAL =
      """
      INSERT INTO project_counters AS counter (project_id, last_number) VALUES (:project, :tasks)
      ON CONFLICT (project_id) DO UPDATE SET last_number = counter.last_number + :tasks
      RETURNING last_number
      """;

  private TaskCounter() {}

  static int count(StatelessSession session, ProjectId project, int tasks) {
    int last =
        session
            .createNativeQuery(COUNT_SEVERAL, Integer.class)
            .setParameter("project", project.value())
            .setParameter("tasks", tasks)
            .getSingleResult();
    return last - tasks + 1;
  }

  static Counted count(StatelessSession session, ProjectId project, TaskStatus status) {
    Object[] row =
        session
            .createNativeQuery(COUNT, Object[].class)
            .addScalar("number", Integer.class)
            .addScalar("last_rank", String.class)
            .setParameter("project", project.value())
            .setParameter("status", status.name())
            .getSingleResult();
    return new Counted((int) row[0], Optional.ofNullable((String) row[1]).map(Rank::new));
  }
}
