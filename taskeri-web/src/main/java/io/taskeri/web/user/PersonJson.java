package io.taskeri.web.user;

import io.taskeri.domain.user.Person;
import io.taskeri.web.page.Cell;
import java.util.UUID;

/** A person, by name. */
public record PersonJson(UUID userId, String name) implements Cell {
  /** The person as the API shows them. */
  public static PersonJson of(Person person) {
    return new PersonJson(person.id().value(), person.name());
  }

  @Override
  public String cell() {
    return name;
  }
}
