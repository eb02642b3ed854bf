package io.taskeri.bootstrap.doctor;

/**
 * One thing that was found.
 *
 * @param message what there is, a sentence
 * @param advice what to do about it, in one line; empty when it is well
 */
record Finding(Verdict verdict, String message, String advice) {
  static Finding ok(String message) {
    return new Finding(Verdict.OK, message, "");
  }

  static Finding warning(String message, String advice) {
    return new Finding(Verdict.WARNING, message, advice);
  }

  static Finding problem(String message, String advice) {
    return new Finding(Verdict.PROBLEM, message, advice);
  }
}
