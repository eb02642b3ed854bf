package io.taskeri.web.page;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.taskeri.application.page.Page;
import io.taskeri.application.page.PageRequest;
import io.taskeri.application.page.SortField;
import io.taskeri.web.http.Abort;
import io.taskeri.web.http.Headers;
import io.taskeri.web.json.Json;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.eclipse.jetty.http.QuotedQualityCSV;

/**
 * A whole list in one answer, as CSV (RFC 4180) or as a line of JSON for each item. It is read page
 * by page, each in a transaction of its own, so that a slow reader holds no connection of the
 * database and a long list no memory; what is added meanwhile may or may not be in it.
 *
 * @param name of the file
 * @param columns the first line of the CSV
 * @param cells a line of the CSV
 * @param <J> an item, as the API shows it
 */
public record Export<J>(String name, List<String> columns, Function<J, List<String>> cells) {
  private static final String CSV = "text/csv";
  private static final String LINES = "application/x-ndjson";
  private static final String JSON = "application/json";

  /**
   * An export whose columns are the fields that an item has in JSON.
   *
   * @param without fields that are left out
   */
  public static <J extends Record> Export<J> of(String name, Class<J> type, String... without) {
    FlatRecord record = new FlatRecord(type, Set.of(without));
    return new Export<>(name, record.columns(), record::cells);
  }

  /** In which of its forms the request prefers the list; empty for pages. */
  static Optional<String> wanted(Context context) {
    var accepted = new QuotedQualityCSV();
    accepted.addValue(Optional.ofNullable(context.header(Headers.ACCEPT)).orElse(""));
    return accepted.getValues().stream()
        .map(it -> it.split(";", 2)[0].strip())
        .filter(it -> List.of(CSV, LINES, JSON, "application/*", "*/*").contains(it))
        .findFirst()
        .filter(it -> it.equals(CSV) || it.equals(LINES));
  }

  /** Answers the whole list, from the first page on. */
  <T, S extends SortField<?>> void answer(
      Context context,
      String type,
      PageRequest<S> first,
      Function<PageRequest<S>, Page<T>> read,
      Function<? super T, J> json)
      throws IOException {
    Page<T> page = read.apply(first); // what is refused is refused before the answer begins
    boolean headersAlone = context.method().equals(HandlerType.HEAD);
    if (!headersAlone) {
      ExportLog.note(context, name);
    }
    String suffix = type.equals(CSV) ? ".csv" : ".ndjson";
    context
        .contentType(type + ";charset=utf-8")
        .header(Headers.CONTENT_DISPOSITION, "attachment; filename=\"" + name + suffix + "\"");
    if (headersAlone) {
      return;
    }
    Writer text =
        new BufferedWriter(new OutputStreamWriter(context.outputStream(), StandardCharsets.UTF_8));
    Lines<J> lines = type.equals(CSV) ? csv(text) : it -> text.append(Json.text(it)).append('\n');
    try {
      write(page, first, read, json, lines);
      text.flush();
    } catch (IOException | RuntimeException failure) {
      Abort.connection(context, failure); // so that nobody takes the part for the whole
    }
  }

  private static <T, J, S extends SortField<?>> void write(
      Page<T> first,
      PageRequest<S> request,
      Function<PageRequest<S>, Page<T>> read,
      Function<? super T, J> json,
      Lines<J> lines)
      throws IOException {
    Page<T> page = first;
    while (true) {
      for (T item : page.items()) {
        lines.write(json.apply(item));
      }
      if (page.next().isEmpty()) {
        return;
      }
      page = read.apply(request.after(page.next().get()));
    }
  }

  private Lines<J> csv(Writer text) {
    CsvWriter writer =
        CsvWriter.builder().bufferSize(0).lineDelimiter(LineDelimiter.CRLF).build(text);
    writer.writeRecord(columns);
    return it -> writer.writeRecord(cells.apply(it));
  }

  private interface Lines<J> {
    void write(J item) throws IOException;
  }
}
