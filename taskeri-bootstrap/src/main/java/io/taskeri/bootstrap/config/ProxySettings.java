package io.taskeri.bootstrap.config;

import io.taskeri.web.http.TrustedProxies;
import java.util.List;

/** Reads which proxies are believed. */
final class ProxySettings {
  private ProxySettings() {}

  static TrustedProxies proxies(Settings settings) {
    return settings
        .find(Setting.TRUSTED_PROXIES)
        .map(it -> proxies(it, settings))
        .orElseGet(TrustedProxies::none);
  }

  private static TrustedProxies proxies(String list, Settings settings) {
    try {
      return TrustedProxies.of(List.of(list.strip().split("\\s*,\\s*", -1)));
    } catch (IllegalArgumentException wrong) {
      throw settings.refuse(
          Setting.TRUSTED_PROXIES,
          "must be addresses and networks, divided by commas, such as 192.0.2.1,10.0.0.0/8");
    }
  }
}
