package io.taskeri.application.mail;

import io.taskeri.application.session.RefreshToken;
import io.taskeri.domain.tenant.TenantId;
import io.taskeri.domain.text.Digest;
import io.taskeri.domain.text.Ids;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A token that travels by mail: {@code <tenant id>.<secret>}. The first part says where to look,
 * and proves nothing; the secret is 256 random bits in base64url, of which only the {@link #hash()}
 * is kept.
 *
 * @param value the whole token
 */
public record MailedToken(TenantId tenant, String value) {
  private static final Pattern FORM = Pattern.compile("([0-9a-f-]{36})\\.[A-Za-z0-9_-]{43}");

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
    Matcher parts = FORM.matcher(text);
    return parts.matches()
        ? Ids.parse(parts.group(1)).map(it -> new MailedToken(new TenantId(it), text))
        : Optional.empty();
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
