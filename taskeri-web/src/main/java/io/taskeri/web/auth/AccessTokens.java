package io.taskeri.web.auth;

import io.jsonwebtoken.Claims;
import io.jsonwebtoken.JwsHeader;
import io.jsonwebtoken.JwtParser;
import io.jsonwebtoken.JwtParserBuilder;
import io.jsonwebtoken.Jwts;
import io.jsonwebtoken.Locator;
import io.taskeri.domain.error.ErrorCode;
import io.taskeri.domain.error.Unauthenticated;
import io.taskeri.domain.tenant.SchemaName;
import io.taskeri.domain.tenant.SessionId;
import io.taskeri.domain.tenant.TenantContext;
import io.taskeri.domain.text.Ids;
import io.taskeri.domain.user.UserId;
import java.security.Key;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.crypto.SecretKey;

/**
 * Issues and verifies access tokens: JSON Web Tokens in the profile of RFC 9068, signed with HS256,
 * since Taskeri alone verifies them. Of RFC 8725 it keeps that a token must be of this one type, by
 * one algorithm for each key, with every claim, and nothing compressed.
 *
 * <p>A token names its tenant, user and session, and carries no permission. Safe for use by several
 * threads.
 */
public final class AccessTokens {
  private static final String TYPE = "at+jwt";
  private static final String TENANT_SCHEMA = "tenant_schema";
  private static final String SESSION = "sid";
  private static final Set<String> HEADER = Set.of("alg", "typ", "kid");

  private final SigningKeys keys;
  private final String issuer;
  private final String audience;
  private final Duration life;
  private final Clock clock;
  private final JwtParser parser;

  /**
   * Issues and accepts tokens of one issuer for one audience.
   *
   * @param life how long a token is good for
   */
  public AccessTokens(
      SigningKeys keys, String issuer, String audience, Duration life, Clock clock) {
    this.keys = keys;
    this.issuer = issuer;
    this.audience = audience;
    this.life = life;
    this.clock = clock;
    this.parser = parser();
  }

  /** How long a token is good for. */
  public Duration life() {
    return life;
  }

  /** A token for one user's session in one tenant. */
  public String issue(SchemaName tenant, UserId user, SessionId session) {
    Instant now = clock.instant();
    SecretKey key = keys.find(keys.activeId()).orElseThrow();
    return Jwts.builder()
        .header()
        .type(TYPE)
        .keyId(keys.activeId())
        .and()
        .issuer(issuer)
        .audience()
        .add(audience)
        .and()
        .subject(user.toString())
        .claim(TENANT_SCHEMA, tenant.value())
        .claim(SESSION, session.toString())
        .id(UUID.randomUUID().toString())
        .issuedAt(Date.from(now))
        .expiration(Date.from(now.plus(life)))
        .signWith(key, Jwts.SIG.HS256)
        .compact();
  }

  /**
   * Whom a token speaks for.
   *
   * @throws Unauthenticated whatever is wrong with it; which it was is not told
   */
  public TenantContext verify(String token) {
    try {
      CompactForm.require(token);
      return context(parser.parseSignedClaims(token).getPayload());
    } catch (RuntimeException refused) {
      // jjwt and the JDK refuse in many ways, and a forger is to learn from none of them.
      throw new Unauthenticated(
          ErrorCode.UNAUTHENTICATED, "The access token is not valid, or no longer.");
    }
  }

  /** Accepts HS256 and nothing else, and nothing compressed. */
  static JwtParserBuilder signatures(Locator<Key> keys) {
    return Jwts.parser()
        .keyLocator(keys)
        .sig()
        .clear()
        .add(Jwts.SIG.HS256)
        .and()
        .zip()
        .clear()
        .and();
  }

  private JwtParser parser() {
    return signatures(
            header -> header instanceof JwsHeader signed ? key(signed) : refuse("not signed"))
        .requireIssuer(issuer)
        .requireAudience(audience)
        .clock(() -> Date.from(clock.instant()))
        .build();
  }

  private SecretKey key(JwsHeader header) {
    // Anything beside these three asks for something that is not done here: zip, crit, jku, jwk …
    if (!header.keySet().equals(HEADER) || !TYPE.equals(header.getType())) {
      return refuse("another header");
    }
    return keys.find(header.getKeyId()).orElseGet(() -> refuse("unknown key"));
  }

  private TenantContext context(Claims claims) {
    if (claims.getId() == null || claims.getIssuedAt() == null || claims.getExpiration() == null) {
      return refuse("a claim is missing");
    }
    return TenantContext.of(
        required(SchemaName.parse(text(claims, TENANT_SCHEMA))).tenant(),
        new UserId(required(Ids.parse(text(claims, Claims.SUBJECT)))),
        new SessionId(required(Ids.parse(text(claims, SESSION)))));
  }

  private static String text(Map<String, Object> claims, String name) {
    return claims.get(name) instanceof String text ? text : refuse("a claim is missing");
  }

  private static <T> T required(Optional<T> claim) {
    return claim.orElseGet(() -> refuse("a claim is malformed"));
  }

  @SuppressWarnings("TypeParameterUnusedInFormals") // never returns, whatever is expected
  private static <T> T refuse(String why) {
    throw new IllegalArgumentException(why);
  }
}
