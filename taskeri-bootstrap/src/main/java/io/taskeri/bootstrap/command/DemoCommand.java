package io.taskeri.bootstrap.command;

import io.taskeri.application.Taskeri;
import io.taskeri.application.password.PasswordPolicy;
import io.taskeri.bootstrap.config.SecretFile;
import io.taskeri.bootstrap.config.ServerConfig;
import io.taskeri.bootstrap.config.Settings;
import io.taskeri.bootstrap.config.StartRefused;
import io.taskeri.bootstrap.demo.Demo;
import io.taskeri.bootstrap.demo.DemoReport;
import io.taskeri.domain.error.InvalidInput;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes two organizations to try Taskeri out with. */
@Command(
    name = "demo",
    description = {
      "Makes two organizations with people, projects and tasks, to try Taskeri out with.",
      "One password opens all of their accounts, so it is not for a server that others reach.",
      ""
    })
final class DemoCommand extends SettingsCommand {
  /** Without those that are taken for others. */
  private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";

  /** Of five bits each. */
  private static final int LENGTH = 20;

  @Option(
      names = "--prefix",
      paramLabel = "WORD",
      defaultValue = "demo",
      description = {"What the slugs of the organizations begin with.", "default: demo"})
  @SuppressWarnings("NullAway.Init") // set by picocli
  private String prefix;

  @Option(
      names = "--password-file",
      paramLabel = "FILE",
      description = "File with everybody's password. One is made up and printed unless given.")
  private @Nullable String passwordFile;

  @Mixin private final JsonOption json = new JsonOption();

  DemoCommand() {}

  @Override
  int run(Settings settings) throws IOException {
    ServerConfig config = ServerConfig.withoutTokens(settings);
    List<String> slugs = slugs();
    String password = passwordFile == null ? madeUp() : read(passwordFile);
    try (Installation installation = Installation.openOrCreate(config)) {
      Taskeri taskeri = installation.taskeri();
      slugs.forEach(it -> requireFree(it, taskeri));
      List<DemoReport> made = new Demo(taskeri, Clock.systemUTC()).make(prefix, password);
      json.print(out(), result(made, password), text(made, password));
    }
    return ExitCode.OK;
  }

  private List<String> slugs() {
    try {
      return Demo.slugs(prefix);
    } catch (InvalidInput e) {
      throw new StartRefused(
          "--prefix must be a word of lower-case letters, digits or hyphens that begins with a"
              + " letter and is not too long for a slug",
          e);
    }
  }

  private static void requireFree(String slug, Taskeri taskeri) {
    if (!taskeri.tenants().available(slug).available()) {
      throw new StartRefused(
          "there is an organization "
              + slug
              + " already, whole or left by a demo that was cut off: make another by --prefix"
              + " WORD");
    }
  }

  private static String read(String file) {
    try {
      return PasswordPolicy.check(SecretFile.read(Path.of(file)).reveal());
    } catch (InvalidInput e) {
      throw new StartRefused("the password in the file of --password-file " + e.getMessage(), e);
    } catch (IOException | InvalidPathException e) {
      throw new StartRefused("--password-file names a file that cannot be read: " + file, e);
    }
  }

  private static String madeUp() {
    return new SecureRandom()
        .ints(LENGTH, 0, LETTERS.length())
        .mapToObj(it -> LETTERS.substring(it, it + 1))
        .collect(Collectors.joining());
  }

  /** A password that was given is known to who gave it, and is not repeated. */
  private Result result(List<DemoReport> made, String password) {
    return new Result(made, passwordFile == null ? password : null);
  }

  private String text(List<DemoReport> made, String password) {
    StringBuilder text = new StringBuilder();
    for (DemoReport it : made) {
      text.append(
          "%s: %d people, %d tasks in the projects %s%n"
              .formatted(
                  it.name(), it.people().size(), it.tasks(), String.join(", ", it.projects())));
      it.people()
          .forEach(
              person ->
                  text.append(
                      "  %-9s %s (%s)%n".formatted(person.role(), person.email(), person.name())));
    }
    text.append(
        "Everybody logs in with the password %s%n"
            .formatted(passwordFile == null ? password : "of " + passwordFile));
    return text.append("This is for trying out: keep it away from a server that others reach.")
        .toString();
  }

  private record Result(List<DemoReport> organizations, @Nullable String password) {}
}
