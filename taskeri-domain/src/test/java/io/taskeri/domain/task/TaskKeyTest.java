package io.taskeri.domain.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.taskeri.domain.project.ProjectKey;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TaskKeyTest {
  @Test
  void names_a_task_by_project_and_number() {
    TaskKey key = new TaskKey(new ProjectKey("WEB"), 42);
    assertThat(key).hasToString("WEB-42");
    assertThat(TaskRef.parse("WEB-42")).contains(key);
  }

  @Test
  void a_task_is_named_by_its_id_as_well() {
    UUID id = UUID.randomUUID();
    assertThat(TaskRef.parse(id.toString())).contains(new TaskId(id));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "WEB",
        "WEB-0",
        "WEB-01",
        "web-1",
        "W-1",
        "WEB-1 ",
        "WEB--1",
        "WEB-1234567890",
        "1-1-1-1-1",
        "00000000-0000-0000-0000-00000000000g"
      })
  void nothing_else_names_a_task(String text) {
    assertThat(TaskRef.parse(text)).isEmpty();
  }

  @Test
  void numbers_start_at_one() {
    ProjectKey project = new ProjectKey("WEB");
    assertThatThrownBy(() -> new TaskKey(project, 0)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @EnumSource
  void a_priority_is_found_by_its_level(Priority priority) {
    assertThat(Priority.of(priority.level())).isEqualTo(priority);
  }

  @Test
  void no_priority_has_level_five() {
    assertThatThrownBy(() -> Priority.of(5)).isInstanceOf(IllegalArgumentException.class);
  }
}
