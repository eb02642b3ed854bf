package io.taskeri.bootstrap.doctor;

/**
 * What one check found.
 *
 * @param check its name
 * @param message what there is, a sentence
 * @param advice what to do about it, in one line; empty when it is well
 */
public record Diagnosis(String check, Verdict verdict, String message, String advice) {
  static Diagnosis of(String check, Finding finding) {
    return new Diagnosis(check, finding.verdict(), finding.message(), finding.advice());
  }

  /** For people, with what to do below what there is. */
  public String text() {
    String first = "%-8s %-12s %s".formatted(verdict.label(), check, message);
    return advice.isEmpty() ? first : first + "%n%22s%s".formatted("→ ", advice);
  }
}
