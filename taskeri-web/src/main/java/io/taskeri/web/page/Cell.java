package io.taskeri.web.page;

/** Something that is an object in JSON and one cell of a line of CSV. */
public interface Cell {
  /** The text of the cell. */
  String cell();
}
