package io.taskeri.application.user;

import io.taskeri.application.patch.Patch;
import io.taskeri.domain.error.Violations;
import io.taskeri.domain.text.Zones;
import io.taskeri.domain.user.Profile;
import java.time.ZoneId;

/**
 * What is to be different about what a person tells of themselves.
 *
 * @param timeZone a name of the IANA database
 */
public record ChangeProfile(
    Patch<String> name, Patch<String> title, Patch<String> timeZone, Patch<String> avatarColor) {
  /** Nothing, to begin with. */
  public static ChangeProfile nothing() {
    return new ChangeProfile(Patch.keep(), Patch.keep(), Patch.keep(), Patch.keep());
  }

  /** The same with another name. */
  public ChangeProfile name(String wanted) {
    return new ChangeProfile(Patch.set(wanted), title, timeZone, avatarColor);
  }

  Profile applyTo(Profile current) {
    Violations violations = new Violations();
    String newName = violations.check("", () -> name.applyToRequired("/name", current.name()));
    String color =
        violations.check(
            "", () -> avatarColor.applyToRequired("/avatarColor", current.avatarColor()));
    Patch<ZoneId> zone = violations.check("/timeZone", () -> timeZone.map(Zones::named));
    violations.throwIfAny();
    return Profile.chosen(
        newName, title.applyTo(current.title()), zone.applyTo(current.timeZone()), color);
  }
}
