package io.taskeri.application;

import io.taskeri.application.event.EventListener;
import io.taskeri.application.mail.Letters;
import io.taskeri.application.mail.Links;
import io.taskeri.application.mail.MailService;
import io.taskeri.application.password.Argon2idHasher;
import io.taskeri.application.port.IdGenerator;
import io.taskeri.application.port.PasswordHasher;
import io.taskeri.application.port.Storage;
import io.taskeri.application.session.RefreshToken;
import io.taskeri.application.tenant.RegistrationPolicy;
import io.taskeri.application.throttle.ThrottleLimits;
import io.taskeri.domain.access.Catalogue;
import io.taskeri.domain.access.Permission;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Chooses what {@link Taskeri} works with; only the storage has no default. */
public final class TaskeriBuilder {
  private @Nullable Storage storage;
  private Clock clock = Clock.systemUTC();
  private IdGenerator ids = new UuidV7();
  private @Nullable PasswordHasher hasher;
  private Links links = Links.below("");
  private boolean mailed;
  private final List<Permission> permissions = new ArrayList<>();
  private EventListener listener = event -> {};
  private ThrottleLimits throttleLimits = ThrottleLimits.usual();
  private RegistrationPolicy registration = RegistrationPolicy.open();

  TaskeriBuilder() {}

  /** Where everything is kept; must be given. {@link Taskeri#close()} closes it. */
  public TaskeriBuilder storage(Storage chosen) {
    storage = chosen;
    return this;
  }

  /** What tells the time; the system's clock unless given. */
  public TaskeriBuilder clock(Clock chosen) {
    clock = chosen;
    return this;
  }

  /** What makes ids; {@link UuidV7} unless given. */
  public TaskeriBuilder ids(IdGenerator chosen) {
    ids = chosen;
    return this;
  }

  /** What hashes passwords; {@link Argon2idHasher} unless given. */
  public TaskeriBuilder passwordHasher(PasswordHasher chosen) {
    hasher = chosen;
    return this;
  }

  /** Who is told what happened, after it was committed; nobody unless given. */
  public TaskeriBuilder eventListener(EventListener chosen) {
    listener = chosen;
    return this;
  }

  /**
   * One more permission that roles can allow, asked for by use cases of the caller's own.
   * Administrators hold it at once; to whom else it is given, each tenant decides.
   *
   * @param own with a code of the form {@code invoice:approve} or {@code invoice:approve:any}
   */
  public TaskeriBuilder permission(Permission own) {
    permissions.add(own);
    return this;
  }

  /** Where the addresses lead that people are sent; without a host unless given. */
  public TaskeriBuilder links(Links chosen) {
    links = chosen;
    return this;
  }

  /**
   * Writes mail to people who are invited or have forgotten their password, to be sent by {@link
   * MailService#sendDue}. Without it none is written, for it would wait for ever.
   */
  public TaskeriBuilder mail() {
    mailed = true;
    return this;
  }

  /** How often what could be a guess may be tried; {@link ThrottleLimits#usual()} unless given. */
  public TaskeriBuilder throttledTo(ThrottleLimits chosen) {
    throttleLimits = chosen;
    return this;
  }

  /** Who may register an organization by themselves; everybody unless given. */
  public TaskeriBuilder registration(RegistrationPolicy chosen) {
    registration = chosen;
    return this;
  }

  /**
   * Builds it.
   *
   * @throws NullPointerException when no storage was given
   * @throws IllegalArgumentException when a permission is there already, or its code malformed
   */
  public Taskeri build() {
    Storage kept = Objects.requireNonNull(storage, "a storage must be given");
    PasswordHasher hashing = hasher == null ? Argon2idHasher.usual() : hasher;
    String decoy = hashing.hash(RefreshToken.random().value());
    Letters letters = new Letters(links, mailed, ids);
    Catalogue catalogue = Catalogue.with(permissions);
    return new Taskeri(
        new Surroundings(
            kept,
            clock,
            ids,
            hashing,
            decoy,
            letters,
            catalogue,
            listener,
            throttleLimits,
            registration));
  }
}
