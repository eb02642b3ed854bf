package io.taskeri.web.openapi;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.taskeri.web.http.Headers;
import io.taskeri.web.http.Routes;
import io.taskeri.web.problem.RequestError;
import io.taskeri.web.problem.RequestProblem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Properties;

/**
 * Serves the document at {@code /openapi.json} and a page that shows it at {@code /docs}. The page
 * comes whole from the jar: it loads nothing from any other host and runs no inline script.
 */
public final class OpenApiRoutes {
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
          + " connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

  private final byte[] document;
  private final byte[] page;
  private final Map<String, Asset> assets;

  /**
   * Reads what it serves into memory.
   *
   * @param server the address that the document's paths are to be appended to
   */
  public OpenApiRoutes(String server) {
    String swagger = swaggerFolder();
    document = OpenApiDocument.json(server);
    page = read("docs.html");
    assets =
        Map.of(
            "start.js", new Asset("text/javascript;charset=utf-8", read("start.js")),
            "swagger-ui.css", new Asset("text/css;charset=utf-8", read(swagger + "swagger-ui.css")),
            "swagger-ui-bundle.js",
                new Asset("text/javascript;charset=utf-8", read(swagger + "swagger-ui-bundle.js")),
            "favicon-32x32.png", new Asset("image/png", read(swagger + "favicon-32x32.png")));
  }

  /** Registers the routes. */
  public void register(Routes routes) {
    routes.addPublic(
        HandlerType.GET,
        "/openapi.json",
        context -> context.contentType("application/json").result(document));
    routes.addPublic(
        HandlerType.GET,
        "/docs",
        context ->
            context
                .contentType("text/html;charset=utf-8")
                .header("Content-Security-Policy", POLICY)
                .result(page));
    routes.addPublic(HandlerType.GET, "/docs/{file}", this::asset);
  }

  private void asset(Context context) {
    Asset asset = assets.get(context.pathParam("file"));
    if (asset == null) {
      throw new RequestProblem(RequestError.NO_SUCH_ROUTE, "The page has no such file.");
    }
    context
        .contentType(asset.type())
        .header(Headers.CACHE_CONTROL, "public, max-age=3600")
        .result(asset.content());
  }

  private static String swaggerFolder() {
    Properties properties = new Properties();
    try (InputStream file = OpenApiRoutes.class.getResourceAsStream("swagger-ui.properties")) {
      properties.load(file);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return properties.getProperty("folder");
  }

  private static byte[] read(String resource) {
    try (InputStream file = OpenApiRoutes.class.getResourceAsStream(resource)) {
      if (file == null) {
        throw new IllegalStateException("missing from the jar: " + resource);
      }
      return file.readAllBytes();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Asset(String type, byte[] content) {}
}
