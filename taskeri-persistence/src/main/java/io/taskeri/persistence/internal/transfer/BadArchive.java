package io.taskeri.persistence.internal.transfer;

import io.taskeri.domain.error.InvalidInput;
import io.taskeri.persistence.internal.unit.Failures;
import java.sql.SQLException;

/** Why an archive is not taken, in words for whoever has it. */
final class BadArchive {
  private static final String FIELD = "/archive";

  private BadArchive() {}

  static InvalidInput none() {
    return new InvalidInput(
        FIELD, "malformed", "is no archive of Taskeri: it is not what «tenants export» writes");
  }

  static InvalidInput damaged() {
    return new InvalidInput(
        FIELD,
        "damaged",
        "was cut off or altered after it was made: its checksum is another one. Copy it again, or"
            + " export again");
  }

  static InvalidInput malformed(String why) {
    return new InvalidInput(FIELD, "malformed", "cannot be imported: " + why);
  }

  /**
   * Values that are none, rows that break a rule or a bound of the database, and change sets that
   * cannot be without others are the archive's fault; what is not is given back.
   */
  static SQLException told(SQLException refused, String where) {
    String state = String.valueOf(refused.getSQLState());
    if (state.startsWith("22")
        || state.startsWith("23")
        || state.startsWith("42")
        || state.startsWith("54")) {
      throw malformed(where + ": " + Failures.words(refused));
    }
    return refused;
  }

  static InvalidInput unknownFormat(String version) {
    return new InvalidInput(
        FIELD,
        "unsupported",
        "has the format version %s, which this program does not know: import it with a newer one"
            .formatted(version));
  }

  static InvalidInput newer(String changeSet) {
    return new InvalidInput(
        FIELD,
        "unsupported",
        "comes from a newer program, or one with other extensions: this one does not know the"
            + " change set %s. Import it with one that does".formatted(changeSet));
  }
}
