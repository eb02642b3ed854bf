package io.taskeri.persistence.internal.schema;

import java.util.List;

/**
 * One change set as Liquibase understands it: the statements that it stands for, and what Liquibase
 * would note down about it.
 *
 * @param checksum in Liquibase's form, its version before the colon
 * @param description which kinds of change it holds, in Liquibase's words
 */
public record ChangeSet(
    ChangeSetId id, String checksum, String description, String comments, List<String> statements) {
  public ChangeSet {
    statements = List.copyOf(statements);
  }
}
