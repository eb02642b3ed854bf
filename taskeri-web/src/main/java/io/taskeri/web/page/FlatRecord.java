package io.taskeri.web.page;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The components of a record as the columns and cells of CSV, under the names that JSON has. */
final class FlatRecord {
  private final List<RecordComponent> components;

  FlatRecord(Class<? extends Record> type, Set<String> without) {
    components =
        Arrays.stream(type.getRecordComponents())
            .filter(it -> !without.contains(it.getName()))
            .toList();
    components.forEach(it -> it.getAccessor().setAccessible(true)); // of a package-private record
  }

  List<String> columns() {
    return components.stream().map(RecordComponent::getName).toList();
  }

  List<String> cells(Record item) {
    return Cells.of(components.stream().map(it -> value(it, item)).toArray());
  }

  private static @Nullable Object value(RecordComponent component, Record item) {
    try {
      return component.getAccessor().invoke(item);
    } catch (IllegalAccessException | InvocationTargetException impossible) {
      throw new IllegalStateException(component + " cannot be read", impossible);
    }
  }
}
