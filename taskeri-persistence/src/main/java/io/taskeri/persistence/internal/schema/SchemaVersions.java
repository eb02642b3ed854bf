package io.taskeri.persistence.internal.schema;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What the versions of tenants' schemas consist of, kept in the directory so that a program can
 * tell of a tenant that another one has made or migrated whether it can work in it.
 *
 * <p>It can where all that the tenant has beyond it is {@linkplain ChangeSet#EXPANDING expanding},
 * and all that the tenant lacks is {@linkplain ChangeSet#OPTIONAL optional}.
 */
public final class SchemaVersions {
  private static final String INSERT =
      """
      INSERT INTO public.schema_versions AS v (version, change_sets, expanding) VALUES (?, ?, ?)
      ON CONFLICT (version) DO\s""";
  private static final String OR_CHANGE = INSERT + "UPDATE SET expanding = excluded.expanding";

  /** Holds no row that others want to have too. */
  private static final String OR_LEAVE = INSERT + "NOTHING";

  private static final String FIND =
      "SELECT v.change_sets, v.expanding FROM public.schema_versions v WHERE v.version = ?";

  private static final String IS_KEPT =
      "SELECT 1 FROM public.schema_versions v WHERE v.version = ? AND v.expanding = ?";

  private final ChangeLogs changeLogs;

  /** Versions say once and for all what they consist of. */
  private final Set<String> served = ConcurrentHashMap.newKeySet();

  /**
   * @param changeLogs what this program knows
   */
  public SchemaVersions(ChangeLogs changeLogs) {
    this.changeLogs = changeLogs;
  }

  /** Keeps what this program gives to a tenant; writes nothing where it is kept already. */
  public void keep(Connection connection) throws SQLException {
    if (!isKept(connection)) {
      insert(OR_CHANGE, changeLogs.tenant(), connection);
    }
  }

  private boolean isKept(Connection connection) throws SQLException {
    ChangeLog log = changeLogs.tenant();
    try (PreparedStatement query = connection.prepareStatement(IS_KEPT)) {
      query.setString(1, log.version());
      query.setArray(2, array(log.lines(ChangeSet.EXPANDING), connection));
      try (ResultSet row = query.executeQuery()) {
        return row.next();
      }
    }
  }

  /** Keeps what a tenant consists of that is on its way. */
  public static void keep(ChangeLog part, Connection connection) throws SQLException {
    insert(OR_LEAVE, part, connection);
  }

  private static void insert(String sql, ChangeLog log, Connection connection) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(sql)) {
      insert.setString(1, log.version());
      insert.setArray(2, array(log.lines(), connection));
      insert.setArray(3, array(log.lines(ChangeSet.EXPANDING), connection));
      insert.executeUpdate();
    }
  }

  /** Whether this program can work in a tenant of that version. */
  public boolean serves(String version, Connection connection) throws SQLException {
    if (version.equals(changeLogs.tenant().version()) || served.contains(version)) {
      return true;
    }
    boolean serves = find(version, connection);
    if (serves) {
      served.add(version);
    }
    return serves;
  }

  private boolean find(String version, Connection connection) throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(FIND)) {
      query.setString(1, version);
      try (ResultSet row = query.executeQuery()) {
        return row.next() && serves(set(row.getArray(1)), set(row.getArray(2)));
      }
    }
  }

  private boolean serves(Set<String> theirs, Set<String> expanding) {
    ChangeLog log = changeLogs.tenant();
    return expanding.containsAll(without(theirs, log.lines()))
        && log.lines(ChangeSet.OPTIONAL).containsAll(without(log.lines(), theirs));
  }

  private static Set<String> without(Set<String> all, Set<String> some) {
    Set<String> rest = new HashSet<>(all);
    rest.removeAll(some);
    return rest;
  }

  private static Array array(Collection<String> lines, Connection connection) throws SQLException {
    return connection.createArrayOf("text", lines.stream().sorted().toArray(String[]::new));
  }

  private static Set<String> set(Array array) throws SQLException {
    return new HashSet<>(List.of((String[]) array.getArray()));
  }

  /** All that this program knows, for a comparison in the database. */
  public Array known(Connection connection) throws SQLException {
    return array(changeLogs.tenant().lines(), connection);
  }
}
