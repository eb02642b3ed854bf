package io.taskeri.application.comment;

import io.taskeri.application.patch.Patch;

/** What is to be different about a comment. */
public record ChangeComment(Patch<String> body) {}
