package io.taskeri.domain.error;

/** It is not there, or the caller may not see it: the message is the same for both. */
public final class NotFound extends TaskeriException {
  /**
   * @param what the kind of thing, in the words of the glossary, such as {@code task}
   */
  public NotFound(String what) {
    super(ErrorCode.NOT_FOUND, "There is no such " + what + ".");
  }
}
