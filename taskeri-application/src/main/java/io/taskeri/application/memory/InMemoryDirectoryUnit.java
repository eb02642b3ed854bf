package io.taskeri.application.memory;

import io.taskeri.application.memory.Directory.StoredSession;
import io.taskeri.application.memory.Directory.Token;
import io.taskeri.application.page.Page;
import io.taskeri.application.page.PageRequest;
import io.taskeri.application.page.Paging;
import io.taskeri.application.port.DirectoryUnit;
import io.taskeri.application.port.LoginDirectory;
import io.taskeri.application.port.MailQueue;
import io.taskeri.application.port.RefreshTokenRepository;
import io.taskeri.application.port.RetryLog;
import io.taskeri.application.port.TenantRepository;
import io.taskeri.application.port.Throttles;
import io.taskeri.application.tenant.TenantSort;
import io.taskeri.domain.error.Conflict;
import io.taskeri.domain.error.ErrorCode;
import io.taskeri.domain.tenant.Slug;
import io.taskeri.domain.tenant.Tenant;
import io.taskeri.domain.tenant.TenantId;
import io.taskeri.domain.tenant.TenantStatus;
import io.taskeri.domain.user.EmailAddress;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** One transaction in the directory. */
record InMemoryDirectoryUnit(Directory directory)
    implements DirectoryUnit, TenantRepository, LoginDirectory, RefreshTokenRepository {
  @Override
  public TenantRepository tenants() {
    return this;
  }

  @Override
  public LoginDirectory logins() {
    return this;
  }

  @Override
  public RefreshTokenRepository refreshTokens() {
    return this;
  }

  @Override
  public MailQueue mails() {
    return new InMemoryMailQueue(directory.mails());
  }

  @Override
  public RetryLog registrations() {
    return new InMemoryRetryLog(directory.registrations());
  }

  @Override
  public Throttles throttles() {
    return new InMemoryThrottles(directory.throttles());
  }

  @Override
  public Optional<Tenant> find(TenantId id) {
    return Optional.ofNullable(directory.tenants().get(id));
  }

  @Override
  public Optional<Tenant> find(Slug slug) {
    return directory.tenants().values().stream().filter(it -> it.slug().equals(slug)).findAny();
  }

  @Override
  public Page<Tenant> list(Set<TenantStatus> statuses, PageRequest<TenantSort> request) {
    return Paging.page(
        directory.tenants().values().stream()
            .filter(it -> statuses.isEmpty() || statuses.contains(it.status()))
            .toList(),
        request);
  }

  @Override
  public Optional<String> schemaVersion(TenantId id) {
    return find(id).map(it -> "in memory");
  }

  @Override
  public Set<Slug> taken(Collection<Slug> slugs) {
    return directory.tenants().values().stream()
        .map(Tenant::slug)
        .filter(slugs::contains)
        .collect(Collectors.toSet());
  }

  @Override
  public Optional<Tenant> lock(TenantId id) {
    return find(id);
  }

  @Override
  public void save(Tenant tenant) {
    if (find(tenant.slug()).filter(it -> !it.id().equals(tenant.id())).isPresent()) {
      throw new Conflict(ErrorCode.SLUG_TAKEN, "This slug is taken.");
    }
    Versions.replace(directory.tenants(), tenant.id(), tenant, Tenant::revision);
  }

  @Override
  public List<Login> find(EmailAddress email, Optional<Slug> tenant, int most) {
    return directory.accounts().values().stream()
        .filter(it -> it.email().equals(email))
        .map(it -> it.in(Objects.requireNonNull(directory.tenants().get(it.tenant()))))
        .filter(it -> it.tenant().status() == TenantStatus.ACTIVE)
        .filter(it -> tenant.isEmpty() || it.tenant().slug().equals(tenant.get()))
        .limit(most)
        .toList();
  }

  @Override
  public Optional<Grant> lock(String hash) {
    return Optional.ofNullable(directory.tokens().get(hash)).map(it -> grant(hash, it));
  }

  private Grant grant(String hash, Token token) {
    StoredSession session = Objects.requireNonNull(directory.sessions().get(token.session()));
    return new Grant(
        hash,
        token.session(),
        Objects.requireNonNull(directory.tenants().get(session.tenant())),
        session.user(),
        token.expiresAt(),
        token.used(),
        session.ended());
  }

  @Override
  public void rotate(Grant used, String nextHash, Instant now, Instant expiresAt) {
    directory.tokens().put(used.hash(), new Token(used.session(), used.expiresAt(), true));
    directory.tokens().put(nextHash, new Token(used.session(), expiresAt, false));
    directory.sessions().computeIfPresent(used.session(), (id, it) -> it.refresh(now, expiresAt));
  }

  @Override
  public void endSession(Grant grant, Instant now) {
    directory.end(grant.session());
  }
}
