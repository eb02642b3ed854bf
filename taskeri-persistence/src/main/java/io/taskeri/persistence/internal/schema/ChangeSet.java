package io.taskeri.persistence.internal.schema;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One change set as Liquibase understands it: the statements that it stands for, and what Liquibase
 * would note down about it.
 *
 * @param checksum in Liquibase's form, its version before the colon
 * @param description which kinds of change it holds, in Liquibase's words
 * @param concurrent whether it makes one index without holding up who writes, which no transaction
 *     can
 * @param labels {@link #EXPANDING}, {@link #OPTIONAL}, both or none
 */
public record ChangeSet(
    ChangeSetId id,
    String checksum,
    String description,
    String comments,
    List<String> statements,
    boolean concurrent,
    Set<String> labels) {
  /** Whoever does not know the change set works as before where it was applied. */
  public static final String EXPANDING = "expanding";

  /** This program works where the change set was not applied yet. */
  public static final String OPTIONAL = "optional";

  private static final Pattern CONCURRENT =
      Pattern.compile(
          "\\s*create\\s+(?:unique\\s+)?index\\s+(concurrently)\\s+(\\w+)\\s+on\\s.*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  public ChangeSet {
    statements = List.copyOf(statements);
    labels = Set.copyOf(labels);
  }

  /** The statements for a transaction: an empty table needs no index that is made beside it. */
  List<String> transactional() {
    return concurrent ? List.of(withoutConcurrently()) : statements;
  }

  private String withoutConcurrently() {
    Matcher index = matcher(statements.get(0));
    return new StringBuilder(statements.get(0)).delete(index.start(1), index.end(1)).toString();
  }

  /** The index that a concurrent change set makes. */
  public String index() {
    return matcher(statements.get(0)).group(2);
  }

  private static Matcher matcher(String statement) {
    Matcher index = CONCURRENT.matcher(statement);
    if (!index.matches()) {
      throw new IllegalStateException("this makes no index concurrently: " + statement);
    }
    return index;
  }

  /** Whether the statements are what can be run, and run again, outside of a transaction. */
  static boolean isConcurrentIndex(List<String> statements) {
    return statements.size() == 1 && CONCURRENT.matcher(statements.get(0)).matches();
  }
}
