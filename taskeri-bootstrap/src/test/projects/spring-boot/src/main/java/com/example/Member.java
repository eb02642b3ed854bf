package com.example;

import io.taskeri.domain.tenant.TenantContext;
import io.taskeri.domain.tenant.TenantId;
import io.taskeri.domain.user.UserId;
import java.util.Collection;
import java.util.List;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** Whom Spring Security has authenticated, and so for whom Taskeri works. */
record Member(String getUsername, String getPassword, TenantId tenant, UserId user)
    implements UserDetails, TenantContext {
  @Override
  public Collection<? extends GrantedAuthority> getAuthorities() {
    return List.of();
  }
}
