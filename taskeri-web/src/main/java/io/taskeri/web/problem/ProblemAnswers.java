package io.taskeri.web.problem;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import io.javalin.http.MethodNotAllowedResponse;
import io.taskeri.domain.error.TaskeriException;
import io.taskeri.web.http.Exchange;
import io.taskeri.web.http.Headers;
import io.taskeri.web.http.RequestId;
import io.taskeri.web.json.Json;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers everything that is thrown on the way through Javalin with {@code
 * application/problem+json}.
 */
public final class ProblemAnswers {
  /** The media type of every error (RFC 9457, section 3). */
  public static final String MEDIA_TYPE = "application/problem+json";

  private static final Logger LOG = LoggerFactory.getLogger(ProblemAnswers.class);

  private ProblemAnswers() {}

  /** Makes it so for all routes. */
  public static void register(RoutesConfig routes) {
    routes.exception(
        TaskeriException.class,
        (refused, context) -> {
          Problem problem = Problems.of(refused);
          if (problem.status() >= 500) {
            LOG.warn("{} {}: {}", problem.code(), RequestId.of(context), reason(refused));
          }
          write(context, problem);
        });
    routes.exception(
        RequestProblem.class, (refused, context) -> write(context, Problems.of(refused)));
    routes.exception(HttpResponseException.class, ProblemAnswers::answerJavalin);
    routes.exception(Exception.class, ProblemAnswers::answerFault);
    // Javalin handles an Error and a broken connection by the status alone and asks nobody else.
    routes.error(500, ProblemAnswers::fillIn);
    routes.error(408, ProblemAnswers::fillIn);
  }

  /** In a line: an outage would fill the log with the same trace for every request. */
  private static String reason(TaskeriException refused) {
    return refused.getCause() == null
        ? refused.getMessage()
        : String.valueOf(refused.getCause().getMessage());
  }

  private static void answerJavalin(HttpResponseException refused, Context context) {
    if (refused instanceof MethodNotAllowedResponse) {
      answerOtherMethod(refused, context);
      return;
    }
    RequestError error =
        refused.getStatus() == 404
            ? RequestError.NO_SUCH_ROUTE
            : RequestError.ofStatus(refused.getStatus());
    String detail =
        error == RequestError.NO_SUCH_ROUTE ? "Nothing is served at this path." : error.title();
    write(context, Problems.of(error, detail));
  }

  /** A path that is served, but not with this method: OPTIONS asks just that (RFC 9110, 9.3.7). */
  private static void answerOtherMethod(HttpResponseException refused, Context context) {
    String found = String.join(",", refused.getDetails().values());
    var methods = new TreeSet<>(Arrays.asList(found.split(",\\s*")));
    methods.add("OPTIONS");
    String allow = String.join(", ", methods);
    if (context.method().equals(HandlerType.OPTIONS)) {
      context.status(204).header(Headers.ALLOW, allow).result("");
      context.res().setContentType(null);
      return;
    }
    write(
        context,
        Problems.of(
            new RequestProblem(
                RequestError.METHOD_NOT_ALLOWED,
                "This path is served with " + allow + " alone.",
                Map.of(Headers.ALLOW, allow))));
  }

  private static void answerFault(Exception fault, Context context) {
    LOG.error("request {} failed", RequestId.of(context), fault);
    write(context, Problems.internal());
  }

  private static void fillIn(Context context) {
    if (!MEDIA_TYPE.equals(context.res().getContentType())) {
      int status = context.statusCode();
      write(
          context,
          status == 500
              ? Problems.internal()
              : Problems.of(RequestError.ofStatus(status), "The body did not arrive in time."));
    }
  }

  private static void write(Context context, Problem problem) {
    Exchange.of(context).ifPresent(it -> it.refused(problem.code()));
    problem.headers().forEach(context::header);
    context
        .status(problem.status())
        .contentType(MEDIA_TYPE)
        .result(Json.write(problem.body(context.path(), RequestId.of(context))));
  }
}
