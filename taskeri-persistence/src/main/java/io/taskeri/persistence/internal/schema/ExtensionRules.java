package io.taskeri.persistence.internal.schema;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What change sets of others may not do, as far as their text shows it: leave the schema of the
 * tenant in whose making they are replayed, end the transaction that makes it, or pass for
 * Taskeri's own.
 */
final class ExtensionRules {
  private static final String OURS = "taskeri/";

  /** What is forbidden, by what it looks like in small letters and with single spaces. */
  private static final Map<String, Pattern> FORBIDDEN =
      Map.of(
          "names a schema",
          Pattern.compile(
              "\\b(table|references|into|view|update|index( (if not exists )?\\w+)? on)"
                  + " (if (not )?exists |only )?(\"\\w+\"|\\w+)\\.|\\btenant_[0-9a-f]{32}\\b"),
          "makes, drops or alters a schema",
          Pattern.compile("\\b(create|drop|alter) schema\\b"),
          "changes the search path or the role",
          Pattern.compile("\\bsearch_path\\b|\\bset (session |local )?(role|session)\\b"),
          "ends the transaction",
          Pattern.compile("^(begin|start|commit|end|rollback|abort|savepoint|release)\\b"),
          "cannot run in a transaction",
          Pattern.compile("\\bconcurrently\\b"));

  private ExtensionRules() {}

  /**
   * Checks the change logs that are to follow Taskeri's own.
   *
   * @throws IllegalStateException naming the change set that breaks a rule
   */
  static void check(List<ChangeLog> extensions) {
    Set<ChangeSetId> seen = new HashSet<>();
    for (ChangeLog extension : extensions) {
      for (ChangeSet changeSet : extension.changeSets()) {
        if (changeSet.id().path().startsWith(OURS)) {
          throw broken(changeSet, "has a path below " + OURS + ", which is Taskeri's");
        }
        if (!seen.add(changeSet.id())) {
          throw broken(changeSet, "comes twice");
        }
        changeSet.transactional().forEach(it -> check(it, changeSet));
      }
    }
  }

  private static void check(String statement, ChangeSet changeSet) {
    String plain = statement.toLowerCase(Locale.ROOT).strip().replaceAll("\\s+", " ");
    FORBIDDEN.forEach(
        (what, pattern) -> {
          if (pattern.matcher(plain).find()) {
            throw broken(changeSet, what);
          }
        });
  }

  private static IllegalStateException broken(ChangeSet changeSet, String what) {
    return new IllegalStateException(
        changeSet.id() + " " + what + ": a tenant's change sets keep to the tenant's schema");
  }
}
