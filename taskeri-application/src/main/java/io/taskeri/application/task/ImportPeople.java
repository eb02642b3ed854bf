package io.taskeri.application.task;

import io.taskeri.application.port.TenantUnit;
import io.taskeri.domain.access.Permission;
import io.taskeri.domain.project.ProjectId;
import io.taskeri.domain.user.EmailAddress;
import io.taskeri.domain.user.Person;
import io.taskeri.domain.user.UserId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The assignees that the lines of a file name, by id or by e-mail, looked up once for all. */
final class ImportPeople {
  private final Map<Integer, List<EmailAddress>> emails = new HashMap<>();
  private final Map<EmailAddress, UserId> ids = new HashMap<>();
  private final Map<UserId, Person> assignable = new HashMap<>();

  ImportPeople(TenantUnit unit, List<ImportLine> lines, ProjectId project, ImportFaults faults) {
    for (ImportLine line : lines) {
      List<EmailAddress> read = new ArrayList<>();
      for (String given : line.emails()) {
        faults.check(line, "assignees", () -> new EmailAddress(given)).ifPresent(read::add);
      }
      emails.put(line.number(), read);
    }
    lookUp(unit, lines, project);
    for (ImportLine line : lines) {
      for (int i = 0; i < line.assignees().size(); i++) {
        require(line.assignees().get(i), line, "assigneeIds", "id " + (i + 1), faults);
      }
      for (EmailAddress email : emails(line)) {
        require(ids.get(email), line, "assignees", email.value(), faults);
      }
    }
  }

  private void lookUp(TenantUnit unit, List<ImportLine> lines, ProjectId project) {
    Set<EmailAddress> given =
        emails.values().stream().flatMap(List::stream).collect(Collectors.toSet());
    if (!given.isEmpty()) {
      unit.access().require(Permission.USER_READ); // or e-mails could be tried until one fits
      ids.putAll(unit.users().withEmails(given));
    }
    Set<UserId> wanted = new HashSet<>(ids.values());
    lines.forEach(it -> wanted.addAll(it.assignees()));
    if (!wanted.isEmpty()) {
      unit.users().assignable(wanted, project).forEach(it -> assignable.put(it.id(), it));
    }
  }

  private void require(
      @Nullable UserId id, ImportLine line, String column, String who, ImportFaults faults) {
    if (id == null || !assignable.containsKey(id)) {
      faults.add(line, column, "not-assignable", who + ": " + Assignees.RULE);
    }
  }

  /** Those of a line who can be assigned, once each. */
  List<Person> of(ImportLine line) {
    return Stream.concat(line.assignees().stream(), emails(line).stream().map(ids::get))
        .distinct()
        .map(assignable::get)
        .filter(Objects::nonNull)
        .toList();
  }

  private List<EmailAddress> emails(ImportLine line) {
    return emails.getOrDefault(line.number(), List.of());
  }
}
