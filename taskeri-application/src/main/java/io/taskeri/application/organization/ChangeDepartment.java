package io.taskeri.application.organization;

import io.taskeri.application.patch.Patch;
import io.taskeri.domain.organization.DepartmentDetails;
import io.taskeri.domain.user.UserId;

/** What is to be different about a department. */
public record ChangeDepartment(Patch<String> name, Patch<String> description, Patch<UserId> head) {
  DepartmentDetails applyTo(DepartmentDetails current) {
    String text = description.applyTo(current.description());
    return new DepartmentDetails(
        name.applyToRequired("/name", current.name()),
        text == null ? "" : text,
        head.applyTo(current.head()));
  }
}
