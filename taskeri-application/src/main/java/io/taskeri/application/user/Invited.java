package io.taskeri.application.user;

import io.taskeri.domain.tenant.Tenant;
import io.taskeri.domain.user.Invitation;

/** What somebody who was invited is shown: by whom, and for which e-mail. */
public record Invited(Tenant tenant, Invitation invitation) {}
