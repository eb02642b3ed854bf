package io.taskeri.bootstrap.command;

import io.taskeri.bootstrap.config.ServerConfig;
import io.taskeri.bootstrap.config.Settings;
import io.taskeri.bootstrap.config.StartRefused;
import io.taskeri.bootstrap.config.Topic;
import io.taskeri.bootstrap.doctor.HealthProbe;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;

/** Asks the server on this machine whether it is ready, for containers. */
@Command(
    name = "healthcheck",
    description =
        "Asks the server at the configured host and port whether it is ready: 0 when it is, 1 when"
            + " not.")
final class HealthcheckCommand extends SettingsCommand {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  /** Where a server is reached that listens on every network. */
  private static final Map<String, String> LOOPBACK =
      Map.of("0.0.0.0", "127.0.0.1", "::", "::1", "[::]", "[::1]");

  HealthcheckCommand() {}

  @Override
  Set<Topic> topics() {
    return EnumSet.of(Topic.GENERAL, Topic.NETWORK);
  }

  @Override
  int run(Settings settings) {
    ServerConfig config = ServerConfig.withoutTokens(settings);
    if (config.port() == 0) {
      throw new StartRefused("--port must be the one that the server listens on");
    }
    String host = LOOPBACK.getOrDefault(config.host(), config.host());
    String address = ServerAddress.of(config, host, config.port());
    try {
      int status =
          HealthProbe.ask(URI.create(address + "/health/ready"), config.http().tls(), PATIENCE);
      if (status == 200) {
        out().println("Taskeri is ready at " + address);
        return ExitCode.OK;
      }
      err().println("taskeri: " + address + " is not ready: it answers " + status);
    } catch (IOException e) {
      err().println("taskeri: " + address + " does not answer: " + e.getClass().getSimpleName());
    }
    return ExitCode.SOFTWARE;
  }
}
