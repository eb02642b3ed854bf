package io.taskeri.application.user;

import io.taskeri.application.patch.Patch;

/** What is to be different about a person. */
public record ChangeUser(Patch<String> email, ChangeProfile profile) {}
