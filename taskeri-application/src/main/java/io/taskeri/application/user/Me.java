package io.taskeri.application.user;

import io.taskeri.domain.access.Access;
import io.taskeri.domain.tenant.Tenant;
import io.taskeri.domain.user.User;

/** The caller: who, where, and with which permissions at this moment. */
public record Me(User user, Tenant tenant, Access access) {}
