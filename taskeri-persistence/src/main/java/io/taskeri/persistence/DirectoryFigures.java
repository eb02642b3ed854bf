package io.taskeri.persistence;

import io.taskeri.domain.tenant.TenantStatus;
import java.util.Map;

/**
 * What the directory holds at this moment, counted by one query.
 *
 * @param tenants how many there are of each status that occurs
 * @param tenantsBehind how many have a schema of another version than this program works with
 * @param mailsWaiting how many mails are still to be sent
 * @param mailsGivenUp how many will not be sent, and are kept for a while
 */
public record DirectoryFigures(
    Map<TenantStatus, Long> tenants, long tenantsBehind, long mailsWaiting, long mailsGivenUp) {
  /** With a map of its own. */
  public DirectoryFigures {
    tenants = Map.copyOf(tenants);
  }
}
