package io.taskeri.application.label;

import org.jspecify.annotations.Nullable;

/**
 * A label to be created.
 *
 * @param color null for one that is chosen for it
 */
public record CreateLabel(String name, @Nullable String color) {}
