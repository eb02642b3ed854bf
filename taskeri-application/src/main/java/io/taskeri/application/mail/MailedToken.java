package io.taskeri.application.mail;

import io.taskeri.application.session.RefreshToken;
import io.taskeri.domain.tenant.TenantId;
import io.taskeri.domain.text.Digest;
import io.taskeri.domain.text.Ids;
import java.util.Objects;
import java.util.Optional;

/**
 * A token that travels by mail: {@code <tenant id>.<secret>}. The first part says where to look,
 * and proves nothing; the secret is 256 random bits in base64url, of which only the {@link #hash()}
 * is kept.
 *
 * @param value the whole token
 */
public record MailedToken(TenantId tenant, String value) {
  private static final int MOST = 200;

  public MailedToken {
    Objects.requireNonNull(tenant);
    Objects.requireNonNull(value);
  }

  /** A new token. */
  public static MailedToken random(TenantId tenant) {
    return new MailedToken(tenant, tenant + "." + RefreshToken.random().value());
  }

  /** Reads a token; empty when it has another form. */
  public static Optional<MailedToken> parse(String text) {
    int dot = text.indexOf('.');
    if (dot < 0 || text.length() > MOST) {
      return Optional.empty();
    }
    return Ids.parse(text.substring(0, dot))
        .filter(it -> it.toString().equals(text.substring(0, dot)))
        .map(it -> new MailedToken(new TenantId(it), text));
  }

  /** What is stored: a SHA-256 as 64 hexadecimal digits. */
  public String hash() {
    return Digest.sha256(value);
  }

  /** Nothing of the secret. */
  @Override
  public String toString() {
    return "MailedToken[" + tenant + "]";
  }
}
