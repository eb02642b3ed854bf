package io.taskeri.application.port;

import io.taskeri.domain.tenant.Slug;
import io.taskeri.domain.tenant.Tenant;
import io.taskeri.domain.user.EmailAddress;
import io.taskeri.domain.user.UserId;
import java.util.List;
import java.util.Optional;

/** Who may log in where, over all tenants. */
public interface LoginDirectory {
  /**
   * The accounts of an e-mail in active tenants, the oldest first.
   *
   * @param tenant only this tenant's, if given
   * @param most how many at the most
   */
  List<Login> find(EmailAddress email, Optional<Slug> tenant, int most);

  /**
   * An account.
   *
   * @param passwordHash as a PHC string
   */
  record Login(Tenant tenant, UserId user, String passwordHash) {
    /** Without the hash, which belongs in no log. */
    @Override
    public String toString() {
      return "Login[" + tenant.slug() + ", " + user + "]";
    }
  }
}
