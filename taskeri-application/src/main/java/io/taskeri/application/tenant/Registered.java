package io.taskeri.application.tenant;

import io.taskeri.application.session.NewSession;
import io.taskeri.domain.tenant.Tenant;
import io.taskeri.domain.user.User;

/** An organization that has registered, with its administrator logged in. */
public record Registered(Tenant tenant, User admin, NewSession session) {}
