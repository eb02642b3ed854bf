package io.taskeri.web.health;

/**
 * Whether one of the things is there that the server needs.
 *
 * @param name which one, such as {@code database}; it tells nothing of where or why
 * @param passed whether it is there
 */
public record HealthCheck(String name, boolean passed) {}
