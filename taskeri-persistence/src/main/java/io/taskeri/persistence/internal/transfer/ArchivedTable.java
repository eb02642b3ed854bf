package io.taskeri.persistence.internal.transfer;

import io.taskeri.persistence.internal.transfer.Measure.Rows;
import java.util.List;

/**
 * One table of an archive, as the manifest has it.
 *
 * @param entry where its rows are: {@code directory/} or {@code tenant/}, its name, {@code .copy}
 * @param columns in the order in which they stand in each row
 */
record ArchivedTable(String entry, List<String> columns, Rows rows) {
  /** Rows of the directory. */
  static final String DIRECTORY = "directory/";

  /** A table of the tenant's schema. */
  static final String TENANT = "tenant/";

  private static final String SUFFIX = ".copy";

  ArchivedTable {
    columns = List.copyOf(columns);
  }

  static String entry(String folder, String table) {
    return folder + table + SUFFIX;
  }
}
