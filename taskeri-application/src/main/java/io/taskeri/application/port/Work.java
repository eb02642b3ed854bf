package io.taskeri.application.port;

/**
 * What is done inside one transaction. It may be run again from its beginning in a fresh
 * transaction, so it changes nothing outside of its unit.
 *
 * @param <U> the unit of work
 * @param <R> the result
 */
@FunctionalInterface
public interface Work<U, R> {
  /** Does the work; the transaction commits on return and is rolled back on any throwable. */
  R in(U unit);
}
