package io.taskeri.application.event;

import io.taskeri.domain.activity.Activity;
import io.taskeri.domain.tenant.TenantId;
import java.util.Objects;

/**
 * Something that happened in one tenant: an entry of its history. What writes none, such as logging
 * in or suspending a tenant, is no event.
 */
public record Event(TenantId tenant, Activity activity) {
  public Event {
    Objects.requireNonNull(tenant);
    Objects.requireNonNull(activity);
  }
}
