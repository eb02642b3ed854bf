package io.taskeri.web.user;

import io.taskeri.application.user.Me;
import io.taskeri.web.tenant.TenantJson;
import java.util.List;

/** The caller: who, where, and what they may do. */
record MeJson(
    UserJson user, TenantJson tenant, List<AssignedRoleJson> roles, List<String> permissions) {
  static MeJson of(Me me) {
    UserJson user = UserJson.of(me.user());
    return new MeJson(
        user,
        TenantJson.of(me.tenant()),
        user.roles(),
        me.access().permissions().stream().sorted().toList());
  }
}
