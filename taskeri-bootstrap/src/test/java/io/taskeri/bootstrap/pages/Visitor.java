package io.taskeri.bootstrap.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Somebody who works with the pages, by what they can see: labels, headings, buttons. */
final class Visitor implements AutoCloseable {
  private static final double PATIENCE = 30_000;

  private final Site site;
  private final BrowserContext context;
  private final Page page;
  private final List<String> faults = new CopyOnWriteArrayList<>();

  Visitor(Site site, BrowserContext context) {
    this.site = site;
    this.context = context;
    context.setDefaultTimeout(PATIENCE);
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
    page = context.newPage();
    page.onPageError(it -> faults.add(it));
    page.onConsoleMessage(
        it -> {
          // That an answer was an error is told by every browser, and no fault of the page
          if (it.type().equals("error") && !it.text().startsWith("Failed to load resource")) {
            faults.add(it.text());
          }
        });
  }

  Page page() {
    return page;
  }

  BrowserContext context() {
    return context;
  }

  /** What went wrong in the browser: exceptions, and what the content security policy refused. */
  List<String> faults() {
    return faults;
  }

  void visit(String path) {
    page.navigate(site.address(path));
  }

  Locator heading(String text) {
    return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(text));
  }

  Locator button(String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  Locator link(String name) {
    return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  Locator field(String label) {
    return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
  }

  Locator column(String name) {
    return page.getByRole(
        AriaRole.REGION, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  Locator card(String title) {
    return page.locator(".card", new Page.LocatorOptions().setHasText(title));
  }

  /** That a card is in a column. */
  void seesIn(String column, String title) {
    assertThat(column(column).locator(".card", new Locator.LocatorOptions().setHasText(title)))
        .isVisible();
  }

  void logIn(Site.Office office, String name) {
    visit("/login");
    field("E-mail").fill(office.email(name));
    field("Password").fill(Site.PASSWORD);
    button("Log in").click();
    assertThat(heading("Hello, ")).isVisible();
  }

  void addTask(String column, String title) {
    field("New task in " + column).fill(title);
    button("Add to " + column).click();
    seesIn(column, title);
  }

  @Override
  public void close() {
    context.close();
  }
}
