package io.taskeri.persistence.internal.schema;

/**
 * What identifies a change set: the three together, as Liquibase has it.
 *
 * @param path the logical path of the change log, which stays when the file moves
 */
public record ChangeSetId(String id, String author, String path) {
  @Override
  public String toString() {
    return path + "::" + id + "::" + author;
  }
}
