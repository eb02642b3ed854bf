package io.taskeri.persistence.internal.task;

import io.taskeri.domain.task.TaskStatus;
import java.util.List;
import java.util.UUID;
import org.hibernate.StatelessSession;
import org.hibernate.annotations.processing.HQL;

/** What is asked of tasks in HQL, checked when it is compiled. */
interface TaskQueries {
  StatelessSession session();

  @HQL(
      "select t.rank from Task t where t.projectId = :project and t.status = :status order by t.rank desc limit 1")
  List<String> lastRank(UUID project, TaskStatus status);

  @HQL("delete from Assignment a where a.taskId = :task and a.userId = :user")
  int removeAssignment(UUID task, UUID user);

  @HQL("delete from Task t where t.id = :task")
  int delete(UUID task);
}
