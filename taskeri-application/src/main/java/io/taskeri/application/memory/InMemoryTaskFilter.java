package io.taskeri.application.memory;

import io.taskeri.application.task.TaskFilter;
import io.taskeri.domain.project.Project;
import io.taskeri.domain.task.Task;
import io.taskeri.domain.task.TaskDetails;
import io.taskeri.domain.task.TaskId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Objects;

/** Which tasks fit a filter on one day. */
record InMemoryTaskFilter(TenantData data, TaskFilter filter, LocalDate today) {
  boolean fits(Task task) {
    TaskDetails details = task.details();
    return isIn(filter.statuses(), details.status())
        && isIn(filter.priorities(), details.priority())
        && isIn(filter.creators(), task.createdBy())
        && fitsProject(Objects.requireNonNull(data.projects().get(task.project())))
        && fitsAssignees(task)
        && fitsLabels(details)
        && fitsParent(details)
        && fitsDue(task)
        && filter.words().areIn(details.title() + " " + details.description());
  }

  private static <T> boolean isIn(Collection<T> wanted, T value) {
    return wanted.isEmpty() || wanted.contains(value);
  }

  private boolean fitsProject(Project project) {
    return filter.projects().isEmpty()
        || filter.projects().stream().anyMatch(it -> InMemoryProjects.fits(project, it));
  }

  private boolean fitsAssignees(Task task) {
    return filter.assignees().anything()
        || (filter.assignees().none() && task.assignments().isEmpty())
        || filter.assignees().values().stream().anyMatch(task::isAssignedTo);
  }

  private boolean fitsLabels(TaskDetails details) {
    return filter.labels().isEmpty()
        || details.labels().stream().anyMatch(it -> filter.labels().contains(it.name()));
  }

  private boolean fitsParent(TaskDetails details) {
    TaskId id = details.parentId();
    if (filter.parents().anything()) {
      return true;
    }
    if (id == null) {
      return filter.parents().none();
    }
    Task parent = Objects.requireNonNull(data.tasks().get(id));
    return filter.parents().values().stream().anyMatch(it -> InMemoryTasks.fits(parent, it));
  }

  private boolean fitsDue(Task task) {
    LocalDate due = task.details().dueDate();
    return (filter.due().from() == null || (due != null && !due.isBefore(filter.due().from())))
        && (filter.due().to() == null || (due != null && !due.isAfter(filter.due().to())))
        && (filter.due().over() == null || filter.due().over() == task.overdue(today));
  }
}
