package io.taskeri.application.task;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskeri.application.contract.Tasks;
import io.taskeri.domain.activity.FieldChange;
import io.taskeri.domain.label.AssignedLabel;
import io.taskeri.domain.label.LabelId;
import io.taskeri.domain.project.ProjectKey;
import io.taskeri.domain.task.ParentTask;
import io.taskeri.domain.task.TaskDetails;
import io.taskeri.domain.task.TaskId;
import io.taskeri.domain.task.TaskKey;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the tests of a storage, of the history and of imports rely on: no field is left out. */
class FullTaskTest {
  private final TaskDetails plain = TaskDetails.titled("A task");
  private final TaskDetails full =
      Tasks.full(
          new ParentTask(new TaskId(new UUID(0, 1)), new TaskKey(new ProjectKey("WEB"), 1)),
          new AssignedLabel(new LabelId(new UUID(0, 2)), "billing"));

  private static List<RecordComponent> components() {
    return Arrays.asList(TaskDetails.class.getRecordComponents());
  }

  @Test
  void the_full_sample_leaves_no_detail_as_it_is_unless_it_is_said() throws Exception {
    for (RecordComponent it : components()) {
      assertThat(it.getAccessor().invoke(full))
          .as("Tasks.full() must say what %s is", it.getName())
          .isNotNull()
          .isNotEqualTo(it.getAccessor().invoke(plain));
    }
  }

  @Test
  void the_history_names_every_detail_that_changes() {
    assertThat(plain.changesTo(full))
        .extracting(FieldChange::field)
        .as("TaskDetails.changesTo() must compare each component")
        .containsExactlyElementsOf(
            components().stream()
                .map(RecordComponent::getName)
                .map(it -> it.equals("parent") ? "parentId" : it)
                .toList());
  }
}
