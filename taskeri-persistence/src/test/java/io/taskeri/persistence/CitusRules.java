package io.taskeri.persistence;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What Citus demands of statements, so that a tenant can live on any of its machines; as far as
 * their text shows it.
 */
public final class CitusRules {
  private static final Pattern TENANT = Pattern.compile("\\btenant_[0-9a-f]{32}\\b");

  /** In small letters, without texts in quotes, with single spaces. */
  private static final List<Rule> FORBIDDEN =
      List.of(
          rule(1, "\\b(create|alter) (or replace )?(constraint |event )?(trigger|policy|rule)\\b"),
          rule(1, "\\brow level security\\b"),
          rule(3, "\\b(merge into|unlogged|inherits)\\b"),
          rule(3, "^create table (?!.*primary key)(?!(public\\.)?databasechangelog\\b)"),
          rule(4, "\\b(smallserial|serial|bigserial)\\b"),
          rule(4, "(?<!bigint) generated (always|by default) as identity"),
          rule(4, "^alter table .*\\b(add|set|drop) (generated\\b|identity\\b)"),
          rule(5, "\\b(deferrable|rename constraint)\\b"),
          rule(5, "^alter table [^,]*\\badd (primary key|unique|check|foreign key)\\b"),
          rule(6, "^create schema (?!\\w+$)"),
          rule(6, ";."),
          rule(7, "pg_(try_)?advisory_(?<!^select pg_(try_)?advisory_)"),
          rule(7, "^select pg_(try_)?advisory_\\w+\\((?![^()]*\\)$)"));

  private static final Pattern ALTERED = Pattern.compile("^alter table [^,]*,");

  private CitusRules() {}

  private record Rule(int number, Pattern pattern) {}

  private static Rule rule(int number, String forbidden) {
    return new Rule(number, Pattern.compile(forbidden));
  }

  /** Which rule a statement breaks, if it does: its number in the README, and the statement. */
  public static Optional<String> brokenBy(String sql) {
    String plain =
        sql.replaceAll("'[^']*'", "''")
            .replaceAll("\\s+", " ")
            .strip()
            .replaceAll(";$", "")
            .toLowerCase(Locale.ROOT);
    if (tenants(sql).size() > 1 || crosses(plain)) {
      return told(2, sql);
    }
    if (ALTERED.matcher(outsideOfParentheses(plain)).find()) {
      return told(5, sql);
    }
    return FORBIDDEN.stream()
        .filter(it -> it.pattern().matcher(plain).find())
        .findFirst()
        .flatMap(it -> told(it.number(), sql));
  }

  /** The tenants whose schemas a text names. */
  static Set<String> tenants(String sql) {
    return TENANT
        .matcher(sql)
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** A tenant's table refers to the directory, or the other way round. */
  private static boolean crosses(String plain) {
    boolean directory = plain.matches("(create|alter) table (if not exists |only )?public\\..*");
    return directory
        ? Pattern.compile("references (?!public\\.)").matcher(plain).find()
        : Pattern.compile("references public\\.").matcher(plain).find();
  }

  private static String outsideOfParentheses(String plain) {
    String rest = plain;
    for (String before = ""; !before.equals(rest); ) {
      before = rest;
      rest = before.replaceAll("\\([^()]*\\)", "");
    }
    return rest;
  }

  private static Optional<String> told(int rule, String sql) {
    return Optional.of("Citus's rule " + rule + " is broken by: " + sql);
  }
}
