package io.taskeri.bootstrap.command;

import io.taskeri.bootstrap.config.ServerConfig;
import io.taskeri.bootstrap.config.Settings;
import io.taskeri.bootstrap.config.Topic;
import java.util.EnumSet;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;

/** Runs the server until the process is told to stop. */
@Command(
    name = "serve",
    description = "Starts the server, with a PostgreSQL of its own unless --db-url names another.")
final class ServeCommand extends SettingsCommand {
  ServeCommand() {}

  @Override
  Set<Topic> topics() {
    return EnumSet.allOf(Topic.class);
  }

  @Override
  int run(Settings settings) throws Exception {
    Server server = new Server(ServerConfig.from(settings));
    try (server;
        Termination termination = Termination.after(server::close)) {
      String address = server.start();
      out().println("Taskeri is ready at " + address);
      termination.await();
    }
    return ExitCode.OK;
  }
}
