package io.taskeri.domain.tenant;

/** Whether a tenant serves requests. */
public enum TenantStatus {
  /** It does. */
  ACTIVE,
  /** Log-in and requests are refused, the data is kept. */
  SUSPENDED,
  /** It is being deleted. */
  DELETING
}
