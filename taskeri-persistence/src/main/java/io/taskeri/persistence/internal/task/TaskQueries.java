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

  @HQL("select count(t) > 0 from Task t where t.parentId = :parent")
  boolean hasSubtasks(UUID parent);

  @HQL("delete from Assignment a where a.taskId = :task and a.userId = :user")
  int removeAssignment(UUID task, UUID user);

  @HQL("delete from Task t where t.id = :task or t.parentId = :task")
  int delete(UUID task);
}
