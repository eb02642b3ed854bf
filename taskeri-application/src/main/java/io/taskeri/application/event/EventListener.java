package io.taskeri.application.event;

/**
 * Is told what happened, after the transaction in which it happened has committed: on the thread
 * that called the use case, in the order of the history's entries, each once. What is rolled back
 * is not told, nor what is found again instead of made once more.
 *
 * <p>A program that dies between the commit and the call loses the event, and so does a commit that
 * succeeds but whose answer never comes: the history itself has it all the same. Implementations
 * are safe for use by several threads, may call use cases, and should be quick, since the use case
 * returns after them.
 */
@FunctionalInterface
public interface EventListener {
  /** Takes notice. What it throws is logged, and hinders neither the use case nor other events. */
  void happened(Event event);
}
