package io.taskeri.bootstrap.embedded;

import com.sun.security.auth.module.UnixSystem;
import io.taskeri.bootstrap.config.StartRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.util.ArrayList;
import java.util.List;

/**
 * Who PostgreSQL's programs run as, for they refuse to be root: always the owner of PostgreSQL's
 * folder, so that every start takes the way of the first.
 *
 * <p>An ordinary user runs them as himself. Root lowers himself to the owner by {@code setpriv}; a
 * folder of root's own, made where {@code setpriv} is missing, is served from a user namespace, in
 * which root is nobody in name but still the owner of his files.
 */
final class Account {
  /** Root's choices for a new folder, the better first. */
  static final List<String> CANDIDATES = List.of("nobody", "root");

  private static final int ROOT = 0;

  /** The group of {@code nobody} on Linux, by whichever name. */
  private static final int NO_GROUP = 65534;

  /**
   * For a folder behind one that is closed to its owner, such as root's home. PostgreSQL asks
   * access(2), which forgets capabilities unless the third option keeps them.
   */
  private static final List<String> THROUGH_CLOSED_FOLDERS =
      List.of(
          "--inh-caps=+dac_override",
          "--ambient-caps=+dac_override",
          "--securebits=+no_setuid_fixup");

  private final List<String> prefix;

  private Account(List<String> prefix) {
    this.prefix = prefix;
  }

  /** The account for an existing folder. */
  static Account ownerOf(Path folder, Binaries binaries) throws IOException {
    String complaint = "";
    for (List<String> prefix : waysToBecomeOwnerOf(folder)) {
      Account account = new Account(prefix);
      Program.Outcome outcome =
          Program.run(folder, account.command(binaries.server(), "--version"));
      if (outcome.succeeded()) {
        return account;
      }
      complaint = outcome.output();
    }
    throw new StartRefused(
        "The embedded PostgreSQL cannot run here (%s): start Taskeri as an ordinary user, or name a database by --db-url"
            .formatted(complaint.lines().findFirst().orElse("no reason given")));
  }

  /** Gives a new folder to the first of the candidates that PostgreSQL runs as. */
  static Account newOwnerOf(Path folder, Binaries binaries, List<String> candidates)
      throws IOException {
    if (ownUserId() == ROOT) {
      give(folder, candidates.get(0));
    }
    try {
      return ownerOf(folder, binaries);
    } catch (StartRefused refusal) {
      if (ownUserId() != ROOT || candidates.size() == 1) {
        throw refusal;
      }
      return newOwnerOf(folder, binaries, candidates.subList(1, candidates.size()));
    }
  }

  /** The command that runs a program as this account. */
  List<String> command(Path program, String... arguments) {
    List<String> command = new ArrayList<>(prefix);
    command.add(program.toString());
    command.addAll(List.of(arguments));
    return command;
  }

  private static List<List<String>> waysToBecomeOwnerOf(Path folder) throws IOException {
    int owner = (int) Files.getAttribute(folder, "unix:uid");
    if (ownUserId() != ROOT) {
      if (owner != ownUserId()) {
        throw new StartRefused(
            "%s belongs to %s: start Taskeri as that user or as root"
                .formatted(folder, Files.getOwner(folder).getName()));
      }
      return List.of(List.of());
    }
    if (owner == ROOT) {
      return List.of(List.of("unshare", "--user"));
    }
    int group = (int) Files.getAttribute(folder, "unix:gid");
    List<String> plain =
        List.of("setpriv", "--reuid=" + owner, "--regid=" + group, "--clear-groups");
    List<String> capable = new ArrayList<>(plain);
    capable.addAll(THROUGH_CLOSED_FOLDERS);
    return List.of(plain, capable);
  }

  private static void give(Path folder, String user) throws IOException {
    UserPrincipal owner =
        folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(user);
    Files.setOwner(folder, owner);
    Files.setAttribute(folder, "unix:gid", NO_GROUP);
  }

  private static long ownUserId() {
    return new UnixSystem().getUid();
  }
}
