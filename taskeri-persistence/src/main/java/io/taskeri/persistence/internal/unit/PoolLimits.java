package io.taskeri.persistence.internal.unit;

import java.time.Duration;

/**
 * What bounds a pool of the storage's own.
 *
 * @param connections how many at the most
 * @param connection how long one waits for a connection
 * @param statement how long a statement may take
 * @param lock how long a statement waits for a lock
 * @param idleInTransaction how long a transaction may do nothing
 * @param socket how long the server may say nothing; longer than for a statement, so that the
 *     server gives up first and the connection is kept
 * @param life how old a connection gets: a backend remembers what it has seen of each schema, and
 *     never forgets it
 */
public record PoolLimits(
    int connections,
    Duration connection,
    Duration statement,
    Duration lock,
    Duration idleInTransaction,
    Duration socket,
    Duration life) {}
