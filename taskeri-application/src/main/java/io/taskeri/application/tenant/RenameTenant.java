package io.taskeri.application.tenant;

import io.taskeri.application.patch.Patch;
import io.taskeri.domain.error.Violations;
import io.taskeri.domain.tenant.Slug;
import io.taskeri.domain.tenant.Tenant;
import io.taskeri.domain.text.Text;
import java.time.Instant;

/** How an organization is to be called. */
public record RenameTenant(Patch<String> name, Patch<String> slug) {
  /** As before, to begin with. */
  public static RenameTenant nothing() {
    return new RenameTenant(Patch.keep(), Patch.keep());
  }

  /** The same with another name. */
  public RenameTenant name(String wanted) {
    return new RenameTenant(Patch.set(wanted), slug);
  }

  /** The same with another slug. */
  public RenameTenant slug(String wanted) {
    return new RenameTenant(name, Patch.set(wanted));
  }

  Tenant applyTo(Tenant current, Instant now) {
    Violations violations = new Violations();
    Patch<String> newName = violations.check("/name", () -> name.map(Text::name));
    Patch<Slug> newSlug = violations.check("/slug", () -> slug.map(it -> slug(it, current.slug())));
    violations.throwIfAny();
    return current.rename(
        newName.applyToRequired("/name", current.name()),
        newSlug.applyToRequired("/slug", current.slug()),
        now);
  }

  /** What it has, it keeps, also when the word was reserved since. */
  private static Slug slug(String wanted, Slug current) {
    return wanted.equals(current.value()) ? current : Slug.chosen(wanted);
  }
}
