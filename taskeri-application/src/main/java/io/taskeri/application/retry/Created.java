package io.taskeri.application.retry;

/**
 * What a use case made.
 *
 * @param replayed true when an earlier call with the same {@link RetryKey} had made it
 */
public record Created<T>(T value, boolean replayed) {}
