package io.taskeri.application.mail;

/**
 * A mail whose turn it is.
 *
 * @param attempts how often it was tried before
 */
public record QueuedMail(Mail mail, int attempts) {}
