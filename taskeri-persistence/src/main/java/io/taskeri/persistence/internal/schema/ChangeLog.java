package io.taskeri.persistence.internal.schema;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A change log as it was recorded: an ordered list of change sets, ready to be replayed.
 *
 * @param tool the version of Liquibase that read it
 * @param bookkeeping the statements that create the table in which applied change sets are noted
 * @param version length and digest of the list: equal where and only where the lists are
 */
public record ChangeLog(
    String tool, List<String> bookkeeping, List<ChangeSet> changeSets, String version) {

  /**
   * How many hexadecimal digits of the digest a version shows: enough that none meets by chance.
   */
  private static final int SHOWN = 16;

  public ChangeLog {
    bookkeeping = List.copyOf(bookkeeping);
    changeSets = List.copyOf(changeSets);
  }

  /** A change log with the version that its change sets give it. */
  static ChangeLog of(String tool, List<String> bookkeeping, List<ChangeSet> changeSets) {
    return new ChangeLog(tool, bookkeeping, changeSets, versionOf(changeSets));
  }

  /** This, and then what the other consists of. */
  ChangeLog and(ChangeLog other) {
    List<ChangeSet> both = new ArrayList<>(changeSets);
    both.addAll(other.changeSets);
    return of(tool, bookkeeping, both);
  }

  /**
   * The change sets that are still to be applied.
   *
   * @param applied the checksum of each change set that was applied before
   * @throws IllegalStateException when one of them was altered since
   */
  public List<ChangeSet> after(Map<ChangeSetId, String> applied) {
    for (ChangeSet changeSet : changeSets) {
      String checksum = applied.getOrDefault(changeSet.id(), changeSet.checksum());
      if (!checksum.equals(changeSet.checksum())) {
        throw new IllegalStateException(
            "the change set %s was applied as %s and is now %s: an applied change set never changes"
                .formatted(changeSet.id(), checksum, changeSet.checksum()));
      }
    }
    return changeSets.stream().filter(it -> !applied.containsKey(it.id())).toList();
  }

  /** Those that were applied although they are none of this list's. */
  public List<ChangeSetId> unknown(Map<ChangeSetId, String> applied) {
    Set<ChangeSetId> known = changeSets.stream().map(ChangeSet::id).collect(Collectors.toSet());
    return applied.keySet().stream().filter(it -> !known.contains(it)).toList();
  }

  /** The part of the list that was applied. */
  public ChangeLog applied(Set<ChangeSetId> applied) {
    return of(
        tool, bookkeeping, changeSets.stream().filter(it -> applied.contains(it.id())).toList());
  }

  /** A line for each change set, which no other has. */
  Set<String> lines() {
    return lines(it -> true);
  }

  /** The lines of those with a label. */
  Set<String> lines(String label) {
    return lines(it -> it.labels().contains(label));
  }

  private Set<String> lines(Predicate<ChangeSet> which) {
    return changeSets.stream().filter(which).map(ChangeLog::line).collect(Collectors.toSet());
  }

  private static String line(ChangeSet changeSet) {
    return changeSet.id() + " " + changeSet.checksum();
  }

  private static String versionOf(List<ChangeSet> changeSets) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (ChangeSet changeSet : changeSets) {
        digest.update((line(changeSet) + "\n").getBytes(StandardCharsets.UTF_8));
      }
      String hex = HexFormat.of().formatHex(digest.digest());
      return changeSets.size() + "-" + hex.substring(0, SHOWN);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
