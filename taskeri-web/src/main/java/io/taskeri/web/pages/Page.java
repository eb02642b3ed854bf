package io.taskeri.web.pages;

import io.taskeri.domain.text.Digest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.stream.Collectors;

/**
 * The one page that every screen is shown in, and what it may load: its own files alone, and inline
 * the import map alone, known by its digest (CSP Level 3).
 *
 * @param content in UTF-8
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Page(byte[] content, String policy) {
  /** The page with all that it must name filled in. */
  static Page of(String template, Assets assets, Screens screens) {
    String importMap = assets.importMap();
    String preloads =
        assets.first().stream()
            .map(it -> "<link rel=\"modulepreload\" href=\"" + it + "\">")
            .collect(Collectors.joining("\n"));
    String page =
        template
            .replace("{preloads}", preloads)
            .replace("{screens}", screens.json())
            .replace("{importmap}", importMap)
            .replace("{assets}", assets.folder());
    return new Page(page.getBytes(StandardCharsets.UTF_8), policy(importMap));
  }

  private static String policy(String importMap) {
    byte[] digest = Digest.sha256().digest(importMap.getBytes(StandardCharsets.UTF_8));
    return "default-src 'none'; script-src 'self' 'sha256-"
        + Base64.getEncoder().encodeToString(digest)
        + "'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none';"
        + " form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script';"
        + " trusted-types lit-html";
  }
}
