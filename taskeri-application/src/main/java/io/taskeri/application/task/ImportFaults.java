package io.taskeri.application.task;

import io.taskeri.domain.error.InvalidInput;
import io.taskeri.domain.error.Violations;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Collects what is wrong with the lines of a file, and keeps of it the first faults. */
final class ImportFaults {
  private static final Comparator<ImportFault> ORDER = Comparator.comparingInt(ImportFault::line);

  private final int lines;
  private final boolean readable;
  private final Set<Integer> faulty = new HashSet<>();
  private final List<ImportFault> kept = new ArrayList<>();
  private int count;

  ImportFaults(ImportTasks command) {
    lines = command.count();
    readable = !command.lines().isEmpty();
    command.faults().forEach(this::add);
  }

  void add(ImportLine line, String column, String code, String message) {
    add(new ImportFault(line.number(), column, code, message));
  }

  private void add(ImportFault fault) {
    count++;
    faulty.add(fault.line());
    kept.add(fault);
    if (kept.size() >= 2 * ImportService.MOST_FAULTS) {
      first(kept.size() / 2);
    }
  }

  private void first(int most) {
    kept.sort(ORDER);
    kept.subList(Math.min(most, kept.size()), kept.size()).clear();
  }

  /** What is supplied, or nothing with its violations noted in the columns of their fields. */
  <T> Optional<T> check(ImportLine line, Supplier<T> value) {
    try {
      return Optional.of(value.get());
    } catch (InvalidInput invalid) {
      invalid
          .violations()
          .forEach(it -> add(line, it.field().substring(1), it.code(), it.message()));
      return Optional.empty();
    }
  }

  /** The same for a value of one column. */
  <T> Optional<T> check(ImportLine line, String column, Supplier<T> value) {
    return check(
        line,
        () -> {
          Violations violations = new Violations();
          T read = violations.check("/" + column, value);
          violations.throwIfAny();
          return read;
        });
  }

  /** What a dry run tells. */
  ImportReport report() {
    first(ImportService.MOST_FAULTS);
    return new ImportReport(true, lines, goodLines(), count, kept);
  }

  /** None where none could be read: a fault of the line that names the columns is of all. */
  private int goodLines() {
    return readable ? lines - faulty.size() : 0;
  }

  /**
   * Does nothing when all is well.
   *
   * @throws InvalidInput with the first faults
   */
  void throwIfAny() {
    if (count > 0) {
      ImportReport report = report();
      throw new InvalidInput(
          lines == 0
              ? "The file cannot be imported."
              : lines - report.tasks() + " of " + lines + " lines cannot be imported.",
          report.faults().stream().map(ImportFault::violation).toList());
    }
  }
}
