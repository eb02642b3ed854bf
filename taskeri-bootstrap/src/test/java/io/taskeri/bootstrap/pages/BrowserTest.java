package io.taskeri.bootstrap.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;

/** What tests of the pages share. Nothing may go wrong in a browser that the test does not see. */
@Tag("browser")
@Timeout(180)
abstract class BrowserTest {
  private static Browser browser;
  private static Site site;

  private final List<Visitor> visitors = new ArrayList<>();

  @BeforeAll
  static void open() {
    browser = Browser.open();
    site = new Site();
  }

  @AfterAll
  static void close() {
    if (site != null) {
      site.close();
      browser.close();
    }
  }

  @AfterEach
  void leave() {
    visitors.forEach(Visitor::close);
    assertThat(visitors).flatExtracting(Visitor::faults).isEmpty();
  }

  static Site site() {
    return site;
  }

  Visitor visitor() {
    return visitor("en-GB", 1280, 800);
  }

  Visitor visitor(String language, int width, int height) {
    Visitor visitor = browser.visitor(site, language, width, height);
    visitors.add(visitor);
    return visitor;
  }

  Visitor loggedIn(Site.Office office, String name) {
    Visitor visitor = visitor();
    visitor.logIn(office, name);
    return visitor;
  }
}
