package io.taskeri.domain.error;

import java.util.List;

/** E-mail and password fit accounts in several tenants: the caller must say which is meant. */
public final class TenantRequired extends TaskeriException {
  private final transient List<Choice> tenants;

  public TenantRequired(List<Choice> tenants) {
    super(
        ErrorCode.TENANT_REQUIRED,
        "This e-mail and password belong to several organizations: name one as \"tenant\".");
    this.tenants = List.copyOf(tenants);
  }

  /** The tenants that can be named, those with the right password alone. */
  public List<Choice> tenants() {
    return tenants;
  }

  /** A tenant to choose, by its slug. */
  public record Choice(String slug, String name) {}
}
