package io.taskeri.bootstrap.mail;

import static java.util.stream.Collectors.joining;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/** A mail server that answers as a test wants it to, and remembers what it was told. */
final class ScriptedMailServer implements AutoCloseable {
  private static final String GREETING = "";

  private final ServerSocket entrance;
  private final Map<String, String> replies = new ConcurrentHashMap<>();
  private final List<String> extensions = new CopyOnWriteArrayList<>();
  private final List<String> heard = new CopyOnWriteArrayList<>();
  private final @Nullable SSLSocketFactory keys;
  private final boolean encryptedFromTheFirstByte;
  private final Thread doorkeeper;

  private ScriptedMailServer(@Nullable SSLSocketFactory keys, boolean encryptedFromTheFirstByte)
      throws IOException {
    this.keys = keys;
    this.encryptedFromTheFirstByte = encryptedFromTheFirstByte;
    entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    doorkeeper =
        inBackground(
            () -> {
              while (true) {
                Socket client = entrance.accept();
                inBackground(() -> serve(client));
              }
            });
  }

  static ScriptedMailServer plain() throws IOException {
    return new ScriptedMailServer(null, false);
  }

  static ScriptedMailServer withStarttls(SSLSocketFactory keys) throws IOException {
    return new ScriptedMailServer(keys, false).offering("STARTTLS");
  }

  static ScriptedMailServer withTls(SSLSocketFactory keys) throws IOException {
    return new ScriptedMailServer(keys, true);
  }

  ScriptedMailServer offering(String extension) {
    extensions.add(extension);
    return this;
  }

  /** Another answer to a command; a full stop is the end of a mail. */
  ScriptedMailServer answering(String command, String reply) {
    replies.put(command, reply);
    return this;
  }

  /** Takes connections and says nothing, not even a greeting. */
  ScriptedMailServer silent() {
    return answering(GREETING, "");
  }

  int port() {
    return entrance.getLocalPort();
  }

  /** The lines it was told, those of a mail included. */
  List<String> heard() {
    return heard;
  }

  /** Nobody gets in any more, not even who comes at the same moment. */
  @Override
  public void close() throws IOException {
    entrance.close();
    try {
      doorkeeper.join();
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  private void serve(Socket client) throws IOException {
    Socket socket = encryptedFromTheFirstByte ? encrypted(client) : client;
    BufferedReader in = reader(socket);
    say(socket, replies.getOrDefault(GREETING, "220 test"));
    boolean mail = false;
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      heard.add(line);
      mail = mail && !line.equals(".");
      if (!mail) {
        String command = line.split(" ", 2)[0];
        String reply = replies.getOrDefault(command, usual(command));
        say(socket, reply);
        mail = reply.startsWith("354");
        if (command.equals("STARTTLS")) {
          socket = encrypted(socket);
          in = reader(socket);
        }
      }
    }
  }

  private String usual(String command) {
    return switch (command) {
      case "EHLO" ->
          "250-test\r\n"
              + extensions.stream().map(it -> "250-" + it + "\r\n").collect(joining())
              + "250 8BITMIME";
      case "STARTTLS" -> "220 2.0.0 Go ahead";
      case "AUTH" -> "235 2.7.0 Welcome";
      case "DATA" -> "354 Go ahead";
      default -> "250 2.0.0 OK";
    };
  }

  private static void say(Socket socket, String reply) throws IOException {
    if (!reply.isEmpty()) {
      socket.getOutputStream().write((reply + "\r\n").getBytes(StandardCharsets.UTF_8));
    }
  }

  private Socket encrypted(Socket socket) throws IOException {
    SSLSocket encrypted =
        (SSLSocket) Objects.requireNonNull(keys).createSocket(socket, null, socket.getPort(), true);
    encrypted.setUseClientMode(false);
    return encrypted;
  }

  private static BufferedReader reader(Socket socket) throws IOException {
    return new BufferedReader(
        new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
  }

  private static Thread inBackground(Talk talk) {
    Thread thread =
        new Thread(
            () -> {
              try {
                talk.go();
              } catch (IOException over) {
                // The other side is gone, or this one is closed.
              }
            });
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  private interface Talk {
    void go() throws IOException;
  }
}
