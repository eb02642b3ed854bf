package io.taskeri.bootstrap.command;

import java.util.ArrayList;
import java.util.List;

/** Lines of cells, each column as wide as its widest cell, for people to read. */
final class Table {
  private final List<List<String>> lines = new ArrayList<>();

  /** Begins with the names of the columns. */
  Table(String... columns) {
    lines.add(List.of(columns));
  }

  /** One more line. Control characters become spaces: a name cannot steer the terminal. */
  Table line(String... cells) {
    List<String> plain = new ArrayList<>();
    for (String cell : cells) {
      plain.add(cell.replaceAll("\\p{C}", " "));
    }
    lines.add(plain);
    return this;
  }

  /** All lines. */
  String text() {
    List<String> text = new ArrayList<>();
    for (List<String> line : lines) {
      StringBuilder padded = new StringBuilder();
      for (int i = 0; i < line.size(); i++) {
        padded.append(line.get(i)).append(" ".repeat(2 + width(i) - length(line.get(i))));
      }
      text.add(padded.toString().stripTrailing());
    }
    return String.join(System.lineSeparator(), text);
  }

  private int width(int column) {
    return lines.stream().mapToInt(it -> length(it.get(column))).max().orElse(0);
  }

  private static int length(String cell) {
    return cell.codePointCount(0, cell.length());
  }
}
