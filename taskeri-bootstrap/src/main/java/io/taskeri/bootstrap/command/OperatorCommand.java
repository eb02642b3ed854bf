package io.taskeri.bootstrap.command;

import io.taskeri.application.Taskeri;
import io.taskeri.application.page.Page;
import io.taskeri.application.page.PageRequest;
import io.taskeri.application.page.SortField;
import io.taskeri.bootstrap.config.ServerConfig;
import io.taskeri.bootstrap.config.Settings;
import io.taskeri.domain.error.Conflict;
import io.taskeri.domain.error.Forbidden;
import io.taskeri.domain.error.InvalidInput;
import io.taskeri.domain.error.NotFound;
import io.taskeri.domain.error.TaskeriException;
import io.taskeri.domain.tenant.Slug;
import io.taskeri.domain.tenant.TenantId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;

/** A command that looks after organizations by the application's use cases. */
@Command(
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:Done.",
      "1:Failed, such as for want of the database.",
      "2:Asked for wrongly; nothing was changed.",
      "3:There is no such organization or user.",
      "4:It does not go together with what is there, such as a slug that is taken."
    })
abstract class OperatorCommand extends SettingsCommand {
  static final int NOT_FOUND = 3;
  static final int CONFLICT = 4;

  /** Does the work and prints what came out. */
  abstract void operate(Taskeri taskeri);

  /** Opens what the command works on. */
  Installation open(ServerConfig config) {
    return Installation.open(config);
  }

  /** Asks and reads what is needed, before the database is opened. */
  void prepare() {}

  @Override
  final int run(Settings settings) throws Exception {
    ServerConfig config = ServerConfig.withoutTokens(settings);
    try {
      prepare();
      try (Installation installation = open(config)) {
        operate(installation.taskeri());
      }
      return ExitCode.OK;
    } catch (InvalidInput invalid) {
      return refuse(invalid, ExitCode.USAGE);
    } catch (NotFound missing) {
      return refuse(missing, NOT_FOUND);
    } catch (Conflict | Forbidden refused) {
      return refuse(refused, CONFLICT);
    }
  }

  private int refuse(TaskeriException refusal, int exitCode) {
    err().println("taskeri: " + sentence(refusal));
    return exitCode;
  }

  private static String sentence(TaskeriException refusal) {
    return refusal instanceof InvalidInput invalid
        ? invalid.violations().stream()
            .map(it -> it.field().substring(1).replace('/', '-') + " " + it.message())
            .collect(Collectors.joining("; "))
        : String.valueOf(refusal.getMessage());
  }

  /** The organization of this slug. */
  static TenantId tenant(Taskeri taskeri, String slug) {
    try {
      return taskeri.tenants().find(new Slug(slug)).id();
    } catch (InvalidInput | NotFound nobodysSlug) {
      throw new NotFound("organization");
    }
  }

  /** All of a list, page after page. */
  static <T, S extends SortField<?>> List<T> all(
      PageRequest<S> first, Function<PageRequest<S>, Page<T>> list) {
    List<T> found = new ArrayList<>();
    PageRequest<S> request = first.limit(PageRequest.MOST);
    while (true) {
      Page<T> page = list.apply(request);
      found.addAll(page.items());
      if (page.next().isEmpty()) {
        return found;
      }
      request = request.after(page.next().get());
    }
  }
}
