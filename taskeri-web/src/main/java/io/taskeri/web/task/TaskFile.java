package io.taskeri.web.task;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.taskeri.application.task.ImportFault;
import io.taskeri.application.task.ImportLine;
import io.taskeri.application.task.ImportService;
import io.taskeri.application.task.ImportTasks;
import io.taskeri.domain.error.InvalidInput;
import io.taskeri.domain.project.ProjectRef;
import io.taskeri.web.problem.RequestError;
import io.taskeri.web.problem.RequestProblem;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Tasks as lines of CSV (RFC 4180), the first of which names the columns. */
final class TaskFile {
  private static final int MOST_CHARACTERS_OF_A_CELL = 1024 * 1024;
  private static final Pattern LINE_BREAK = Pattern.compile("\\r\\n?|\\n");

  private final List<ImportLine> lines = new ArrayList<>();
  private final List<ImportFault> faults = new ArrayList<>();
  private int count;

  /** The line after what was read last. */
  private int next = 1;

  private TaskFile() {}

  /**
   * Reads the whole file.
   *
   * @throws RequestProblem 400 when it is not in UTF-8
   * @throws InvalidInput when it has too many lines
   */
  static ImportTasks read(InputStream bytes, ProjectRef project) throws IOException {
    TaskFile file = new TaskFile();
    // A decoder of one's own refuses what one that is made from a charset replaces
    var text = new InputStreamReader(bytes, StandardCharsets.UTF_8.newDecoder());
    try (CsvReader<CsvRecord> records =
        CsvReader.builder()
            .skipEmptyLines(false) // so that lines are counted as an editor does
            .allowUnclosedQuote(false)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE) // one fault among others
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .maxBufferSize(MOST_CHARACTERS_OF_A_CELL)
            .ofCsvRecord(withoutMark(text))) {
      file.read(records);
    } catch (CharacterCodingException other) {
      throw notUtf8();
    } catch (UncheckedIOException failure) {
      throw failure.getCause() instanceof CharacterCodingException ? notUtf8() : failure;
    }
    return new ImportTasks(project, file.lines, file.count, file.faults, false);
  }

  private static RequestProblem notUtf8() {
    return new RequestProblem(
        RequestError.BAD_REQUEST,
        "The file must be in UTF-8, such as a spreadsheet's \"CSV UTF-8\".");
  }

  /** Spreadsheets begin a file in UTF-8 with a byte order mark. */
  private static Reader withoutMark(Reader text) throws IOException {
    Reader buffered = new BufferedReader(text);
    buffered.mark(1);
    if (buffered.read() != '\uFEFF') {
      buffered.reset();
    }
    return buffered;
  }

  private void read(CsvReader<CsvRecord> reader) {
    try {
      TaskColumns columns = null;
      int records = 0;
      for (CsvRecord record : reader) {
        if (columns == null) {
          columns = new TaskColumns(record.getFields(), faults);
        } else {
          requireFew(++records);
          if (!isBlank(record)) {
            count++;
            read(record, columns);
          }
        }
        next += linesOf(record);
      }
      if (columns == null) {
        faults.add(new ImportFault(1, null, "required", "must name the columns"));
      }
    } catch (CsvParseException broken) {
      if (broken.getCause() != null) {
        throw broken; // a fault of ours, such as too little memory
      }
      count++;
      faults.add(
          new ImportFault(
              next,
              null,
              "malformed",
              "cannot be read, nor what follows: a cell that begins with a quotation mark must end"
                  + " with one, and a cell has at most 1,048,576 characters"));
    }
  }

  private void read(CsvRecord record, TaskColumns columns) {
    if (!columns.usable()) {
      return;
    }
    if (record.getFieldCount() != columns.width()) {
      String rule = "must have " + columns.width() + " cells, as many as the first";
      faults.add(new ImportFault(next, null, "malformed", rule));
      return;
    }
    lines.add(new TaskLine(next, columns, record, faults).read());
  }

  /** Blank lines cost time too. */
  private void requireFew(int records) {
    if (records > ImportService.MOST_LINES) {
      throw new InvalidInput(
          "/" + next,
          "out-of-range",
          "must not be: a file has at most 10,000 lines below the first");
    }
  }

  /** Spreadsheets leave lines of nothing but commas behind. */
  private static boolean isBlank(CsvRecord record) {
    return record.getFields().stream().allMatch(String::isBlank);
  }

  /** A line break in quotation marks belongs to its cell. */
  private static int linesOf(CsvRecord record) {
    return 1
        + record.getFields().stream()
            .mapToInt(it -> (int) LINE_BREAK.matcher(it).results().count())
            .sum();
  }
}
