package io.taskeri.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskeri.bootstrap.Main;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The program as an operator runs it: a process with arguments, environment, streams, signals. */
final class ServerProcess implements AutoCloseable {
  private static final String READY = "Taskeri is ready at ";

  private final Process process;
  private final BufferedReader out;
  private final Path err;

  private ServerProcess(Process process, Path err) {
    this.process = process;
    this.out = process.inputReader(StandardCharsets.UTF_8);
    this.err = err;
  }

  /** Serves from the classes under test. */
  static ServerProcess serve(Map<String, String> environment, String... arguments)
      throws IOException {
    return run("serve", environment, arguments);
  }

  /** Runs another command from the classes under test. */
  static ServerProcess run(String command, Map<String, String> environment, String... arguments)
      throws IOException {
    return start(
        List.of(
            // Its own logging, whatever other modules' tests have on the class path
            "-Dlogback.configurationFile=logback.xml",
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName()),
        command,
        environment,
        arguments);
  }

  /** Serves from the jar that operators get. */
  static ServerProcess serveFromJar(Path jar, String... arguments) throws IOException {
    return start(List.of("-jar", jar.toString()), "serve", Map.of(), arguments);
  }

  private static ServerProcess start(
      List<String> program, String command, Map<String, String> environment, String... arguments)
      throws IOException {
    List<String> words = new ArrayList<>(withInterruptsHeard());
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.addAll(program);
    words.addAll(List.of(command.split(" ")));
    words.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(words);
    builder.environment().keySet().removeIf(name -> name.startsWith("TASKERI_"));
    builder.environment().put("TASKERI_SHUTDOWN_PAUSE", "0");
    builder.environment().put("TASKERI_LIMITS", "off"); // but where they are what is tested
    builder.environment().putAll(environment);
    Path err = Files.createTempFile("taskeri-", ".err");
    return new ServerProcess(builder.redirectError(err.toFile()).start(), err);
  }

  /**
   * What to put before a command so that it hears SIGINT. A shell lets those that it starts in the
   * background ignore it, a process hands that on to its children, and Java then ignores it too.
   */
  private static List<String> withInterruptsHeard() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.exists(status)) {
      return List.of();
    }
    boolean ignored =
        Files.readAllLines(status).stream()
            .filter(it -> it.startsWith("SigIgn:"))
            .mapToLong(it -> Long.parseUnsignedLong(it.substring(7).strip(), 16))
            .anyMatch(it -> (it & 0b10) != 0);
    return ignored ? List.of("env", "--default-signal=INT") : List.of();
  }

  /** Waits for the ready line and returns the address in it. */
  URI awaitReady() throws IOException {
    String line = out.readLine();
    assertThat(line).as("the ready line, with errors: %s", errors()).startsWith(READY);
    return URI.create(line.substring(READY.length()));
  }

  void signal(String name) throws IOException, InterruptedException {
    assertThat(
            new ProcessBuilder("/bin/sh", "-c", "kill -" + name + " " + process.pid())
                .start()
                .waitFor())
        .isZero();
  }

  /** Ends it at once, as kill -9 does, and returns when it is gone. */
  void kill() {
    process.destroyForcibly().onExit().join();
  }

  int awaitExit() throws InterruptedException {
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).as("ends").isTrue();
    return process.exitValue();
  }

  /** What it printed after the lines that were read already. */
  List<String> furtherOutput() {
    return out.lines().toList();
  }

  /** What it wrote to the error stream, without what it merely tells, and that limits are off. */
  List<String> errors() throws IOException {
    return log().stream()
        .filter(line -> !line.contains(" INFO ") && !line.contains(Server.LIMITS_OFF))
        .toList();
  }

  List<String> log() throws IOException {
    return Files.readAllLines(err);
  }

  /** What every user of the machine sees of it, where the system shows that as a file. */
  String arguments() throws IOException {
    Path shown = Path.of("/proc/" + process.pid() + "/cmdline");
    return Files.exists(shown) ? Files.readString(shown) : "";
  }

  boolean isAlive() {
    return process.isAlive();
  }

  static int status(URI address, String path) throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(address.resolve(path)).build(),
            HttpResponse.BodyHandlers.discarding())
        .statusCode();
  }

  @Override
  public void close() throws IOException {
    kill();
    Files.delete(err);
  }
}
