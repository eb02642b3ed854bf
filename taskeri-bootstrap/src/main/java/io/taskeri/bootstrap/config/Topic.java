package io.taskeri.bootstrap.config;

/** What settings are about: the headings of the help text, in their order. */
public enum Topic {
  GENERAL("General"),
  NETWORK("Network"),
  DATABASE("Database"),
  ACCESS("Tokens, sessions and passwords"),
  LIMITS("Limits against guessing and floods"),
  LINKS("Links that people are sent"),
  MAIL("Mail"),
  OBSERVATION("Figures and logs");

  private final String heading;

  Topic(String heading) {
    this.heading = heading;
  }

  public String heading() {
    return heading;
  }
}
