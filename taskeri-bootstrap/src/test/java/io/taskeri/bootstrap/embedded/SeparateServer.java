package io.taskeri.bootstrap.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** An embedded PostgreSQL started by a process of its own, to be killed without mercy. */
final class SeparateServer implements AutoCloseable {
  private final Process process;
  private final Path dataDirectory;

  private SeparateServer(Process process, Path dataDirectory) {
    this.process = process;
    this.dataDirectory = dataDirectory;
  }

  /** What the separate process does: it starts PostgreSQL and stays. */
  public static void main(String[] arguments) throws Exception {
    EmbeddedPostgres postgres = EmbeddedPostgres.start(Path.of(arguments[0]));
    Sql.execute(postgres, "create table kept(value text); insert into kept values ('here')");
    System.out.println("ready");
    Thread.currentThread().join();
  }

  static SeparateServer launch(Path dataDirectory) throws IOException {
    return launch(dataDirectory, System.getenv("PATH"));
  }

  /** Launches it so that it finds no other programs than those in {@code programs}. */
  static SeparateServer launch(Path dataDirectory, String programs) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            SeparateServer.class.getName(),
            dataDirectory.toString());
    builder.environment().put("PATH", programs);
    return new SeparateServer(
        builder.redirectError(ProcessBuilder.Redirect.INHERIT).start(), dataDirectory);
  }

  SeparateServer awaitReady() throws IOException {
    assertThat(process.inputReader(StandardCharsets.UTF_8).readLine()).isEqualTo("ready");
    return this;
  }

  ProcessHandle postmaster() throws IOException {
    List<String> pidFile =
        Files.readAllLines(dataDirectory.resolve("postgres/cluster/postmaster.pid"));
    return ProcessHandle.of(Long.parseLong(pidFile.get(0))).orElseThrow();
  }

  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  void killWithItsGuard() throws InterruptedException {
    List<ProcessHandle> guards = process.children().toList();
    assertThat(guards).hasSize(1);
    guards.forEach(ProcessHandle::destroyForcibly);
    kill();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
