package io.taskeri.bootstrap.demo;

import io.taskeri.application.Taskeri;
import io.taskeri.domain.error.InvalidInput;
import io.taskeri.domain.tenant.Slug;
import java.time.Clock;
import java.util.List;

/** Makes the two organizations. They differ by their prefix alone from those of another time. */
public final class Demo {
  private final Taskeri taskeri;
  private final Clock clock;

  /**
   * A demo that is yet to be made.
   *
   * @param clock tells what is around today
   */
  public Demo(Taskeri taskeri, Clock clock) {
    this.taskeri = taskeri;
    this.clock = clock;
  }

  /**
   * The slugs that the organizations get.
   *
   * @throws InvalidInput when one would be none
   */
  public static List<String> slugs(String prefix) {
    return Stories.ALL.stream().map(it -> Slug.chosen(slug(prefix, it)).value()).toList();
  }

  /**
   * Makes both, each in a number of transactions: what fails on the way leaves what was made
   * before.
   *
   * @param password everybody's
   */
  public List<DemoReport> make(String prefix, String password) {
    return Stories.ALL.stream()
        .map(it -> new DemoOrganization(taskeri, clock, it, slug(prefix, it)).make(password))
        .toList();
  }

  private static String slug(String prefix, Story story) {
    return prefix + "-" + story.slug();
  }
}
