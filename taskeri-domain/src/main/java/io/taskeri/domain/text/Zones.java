package io.taskeri.domain.text;

import io.taskeri.domain.error.InvalidInput;
import java.time.ZoneId;

/** Time zones as people name them. */
public final class Zones {
  private Zones() {}

  /**
   * The zone of a name in the IANA database, such as {@code Europe/Berlin}; no bare offset, for it
   * knows no summer.
   *
   * @throws InvalidInput with {@code unknown-time-zone}
   */
  public static ZoneId named(String name) {
    if (!ZoneId.getAvailableZoneIds().contains(name)) {
      throw new InvalidInput(
          "unknown-time-zone",
          "must be a time zone of the IANA database, such as UTC or Europe/Berlin");
    }
    return ZoneId.of(name);
  }
}
