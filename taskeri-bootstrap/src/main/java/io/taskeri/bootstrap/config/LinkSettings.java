package io.taskeri.bootstrap.config;

import io.taskeri.application.mail.Links;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.Set;

/** Reads where the addresses lead that people are sent. */
final class LinkSettings {
  private static final Set<String> SCHEMES = Set.of("http", "https");

  private LinkSettings() {}

  /** Those of the operator, and for each that is not given the pages' own. */
  static Links links(Settings settings) {
    String base = settings.find(Setting.PUBLIC_URL).map(it -> base(it, settings)).orElse("");
    Links own = Links.below(base);
    return new Links(
        link(Setting.INVITATION_LINK, base, settings).orElse(own.invitation()),
        link(Setting.PASSWORD_RESET_LINK, base, settings).orElse(own.passwordReset()));
  }

  private static String base(String url, Settings settings) {
    return parse(url)
        .filter(it -> isAddress(it) && it.getRawQuery() == null && it.getRawFragment() == null)
        .map(it -> url.replaceAll("/+$", ""))
        .orElseThrow(
            () ->
                settings.refuse(
                    Setting.PUBLIC_URL, "must be a URL such as https://taskeri.example.org"));
  }

  private static Optional<String> link(Setting setting, String base, Settings settings) {
    return settings
        .find(setting)
        .map(it -> link(it, base).orElseThrow(() -> refuse(setting, settings)));
  }

  private static Optional<String> link(String template, String base) {
    return parse(template.replace(Links.TOKEN, "token"))
        .filter(it -> template.contains(Links.TOKEN) && (isAddress(it) || isPath(it)))
        .map(it -> isPath(it) ? base + template : template);
  }

  private static StartRefused refuse(Setting setting, Settings settings) {
    return settings.refuse(
        setting, "must be a URL or a path with {token} in it, such as /join?token={token}");
  }

  private static boolean isAddress(URI uri) {
    return uri.getScheme() != null
        && SCHEMES.contains(uri.getScheme())
        && uri.getHost() != null
        && uri.getRawUserInfo() == null;
  }

  private static boolean isPath(URI uri) {
    return uri.getScheme() == null
        && uri.getRawAuthority() == null
        && uri.getRawPath().startsWith("/");
  }

  private static Optional<URI> parse(String text) {
    try {
      return Optional.of(new URI(text));
    } catch (URISyntaxException notOne) {
      return Optional.empty();
    }
  }
}
