package io.taskeri.domain.task;

import io.taskeri.domain.project.ProjectKey;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name by which people call a task, such as {@code WEB-42}.
 *
 * @param number at least 1; counted in each project without gap, and never used again
 */
public record TaskKey(ProjectKey project, int number) implements TaskRef {
  private static final Pattern FORM = Pattern.compile("([A-Z][A-Z0-9]{1,9})-([1-9][0-9]{0,8})");

  /**
   * @throws IllegalArgumentException when the number is below 1
   */
  public TaskKey {
    Objects.requireNonNull(project);
    if (number < 1) {
      throw new IllegalArgumentException("numbers start at 1");
    }
  }

  /** Reads a key from outside; empty when it has another form. */
  public static Optional<TaskKey> parse(String text) {
    Matcher matcher = FORM.matcher(text);
    return matcher.matches()
        ? Optional.of(
            new TaskKey(new ProjectKey(matcher.group(1)), Integer.parseInt(matcher.group(2))))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return project + "-" + number;
  }
}
