package io.taskeri.web.pages;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.taskeri.web.http.Headers;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Serves the pages: at the address of each screen the same page, which shows what belongs there,
 * and the files that it loads. They are no routes of the API, need no token and tell nobody's data.
 */
public final class Pages {
  private static final Set<HandlerType> METHODS = Set.of(HandlerType.GET, HandlerType.HEAD);
  private static final Pattern OF_PROGRAMS = Pattern.compile("/(api|operator|assets)/.*");

  private final String base;
  private final Screens screens = new Screens();
  private final Assets assets;
  private final Page page;

  private Pages(String base) {
    this.base = base;
    String template = Resource.text("index.html");
    assets = new Assets(base, template, screens);
    page = Page.of(template, assets, screens);
  }

  /** Reads into memory what is served below the path of an application, such as {@code /work}. */
  public static Pages below(String contextPath) {
    return new Pages(contextPath.replaceFirst("/+$", ""));
  }

  /** Answers before any route is looked for; what is no page's goes on to the routes. */
  public void register(RoutesConfig routes) {
    routes.before(this::answer);
    routes.error(404, this::tellPeople);
  }

  private void answer(Context context) {
    if (!METHODS.contains(context.method())) {
      return;
    }
    Optional<Asset> asset = assets.find(context.path());
    if (asset.isPresent()) {
      answer(context, asset.get());
      context.skipRemainingHandlers();
    } else if (screens.haveOneAt(below(context))) {
      show(context);
      context.skipRemainingHandlers();
    }
  }

  private String below(Context context) {
    String path = context.path().substring(base.length());
    return path.isEmpty() ? "/" : path;
  }

  /** Whoever follows a link that leads nowhere sees that on a page; programs get the problem. */
  private void tellPeople(Context context) {
    String accepted = Objects.requireNonNullElse(context.header(Headers.ACCEPT), "");
    if (METHODS.contains(context.method())
        && accepted.contains("text/html")
        && !OF_PROGRAMS.matcher(below(context)).matches()) {
      show(context);
    }
  }

  private void show(Context context) {
    context
        .contentType("text/html;charset=utf-8")
        .header("Content-Security-Policy", page.policy())
        .header(Headers.CACHE_CONTROL, "no-cache")
        .result(page.content());
  }

  private static void answer(Context context, Asset asset) {
    String accepted = Objects.requireNonNullElse(context.header("Accept-Encoding"), "");
    boolean compressed =
        Arrays.stream(accepted.split(",", -1)).anyMatch(it -> it.strip().equalsIgnoreCase("gzip"));
    if (compressed) {
      context.header(Headers.CONTENT_ENCODING, "gzip");
    }
    context
        .contentType(asset.type())
        .header("Vary", "Accept-Encoding")
        .header(Headers.CACHE_CONTROL, "public, max-age=31536000, immutable")
        .result(compressed ? asset.compressed() : asset.content());
  }
}
