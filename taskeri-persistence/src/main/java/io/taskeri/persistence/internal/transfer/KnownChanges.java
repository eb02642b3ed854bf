package io.taskeri.persistence.internal.transfer;

import io.taskeri.persistence.internal.schema.ChangeLog;
import io.taskeri.persistence.internal.schema.ChangeSet;
import io.taskeri.persistence.internal.schema.ChangeSetId;
import java.util.Map;

/** What an archive's tables were made of, compared with what this program knows. */
final class KnownChanges {
  private KnownChanges() {}

  /**
   * The part of the log of which the archive is.
   *
   * @throws io.taskeri.domain.error.InvalidInput when the archive is of more, or of others
   */
  static ChangeLog of(Manifest manifest, ChangeLog log) {
    Map<ChangeSetId, String> theirs = manifest.changeSets();
    log.unknown(theirs).stream()
        .map(ChangeSetId::toString)
        .sorted()
        .findFirst()
        .ifPresent(
            it -> {
              throw BadArchive.newer(it);
            });
    for (ChangeSet ours : log.changeSets()) {
      if (!ours.checksum().equals(theirs.getOrDefault(ours.id(), ours.checksum()))) {
        throw BadArchive.newer(ours.id().toString());
      }
    }
    return log.applied(theirs.keySet());
  }
}
