package io.taskeri.application.session;

import io.taskeri.application.port.DirectoryUnit;
import io.taskeri.application.port.LoginDirectory.Login;
import io.taskeri.domain.error.InvalidInput;
import io.taskeri.domain.tenant.Slug;
import io.taskeri.domain.user.EmailAddress;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * As whom somebody wants to get in: an e-mail, in one tenant or any. What is malformed is nobody's.
 */
public final class LogInName {
  private final String email;
  private final Optional<String> tenant;

  /**
   * Takes the texts as they came.
   *
   * @param tenant the slug, if one is named
   */
  public LogInName(String email, Optional<String> tenant) {
    this.email = email;
    this.tenant = tenant;
  }

  /** What attempts with the e-mail are counted for, however it is written. */
  public String account() {
    return read(email, EmailAddress::new).map(EmailAddress::value).orElse(email);
  }

  /** The accounts in active tenants, the oldest first, so many at the most. */
  public List<Login> accounts(DirectoryUnit unit, int most) {
    Optional<EmailAddress> address = read(email, EmailAddress::new);
    Optional<Slug> slug = tenant.flatMap(it -> read(it, Slug::new));
    return address.isEmpty() || slug.isPresent() != tenant.isPresent()
        ? List.of()
        : unit.logins().find(address.get(), slug, most);
  }

  private static <T> Optional<T> read(String text, Function<String, T> kind) {
    try {
      return Optional.of(kind.apply(text));
    } catch (InvalidInput malformed) {
      return Optional.empty();
    }
  }
}
