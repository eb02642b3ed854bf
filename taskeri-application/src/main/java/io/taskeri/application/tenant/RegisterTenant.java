package io.taskeri.application.tenant;

import io.taskeri.application.session.Origin;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An organization that wants to register.
 *
 * @param slug null to have one made from the name
 */
public record RegisterTenant(String name, @Nullable String slug, Admin admin, Origin origin) {
  public RegisterTenant(String name, String slug, Admin admin) {
    this(name, slug, admin, Origin.unknown());
  }

  /** Its first administrator. */
  public record Admin(String email, String name, String password) {
    /** Without the password, which belongs in no log. */
    @Override
    public String toString() {
      return "Admin[" + name + "]";
    }
  }

  Optional<String> chosenSlug() {
    return Optional.ofNullable(slug);
  }
}
