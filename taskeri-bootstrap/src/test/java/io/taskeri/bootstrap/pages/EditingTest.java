package io.taskeri.bootstrap.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.taskeri.bootstrap.pages.Site.Office;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A task is changed where it stands, also by two at once, and nothing that was typed is lost. */
class EditingTest extends BrowserTest {
  private Office office;
  private Visitor ada;

  @BeforeEach
  void openTask() {
    office = site().office();
    office.task("Invoice PDF");
    office.hire("grace", "Manager");
    ada = loggedIn(office, "ada");
    ada.visit("/tasks/WEB-1");
    assertThat(ada.field("Title")).hasValue("Invoice PDF");
  }

  private String kept(String pointer) {
    return office.ada().get("/api/v1/tasks/WEB-1").expect(200).at(pointer);
  }

  private void type(Visitor visitor, String label, String text) {
    visitor.field(label).fill(text);
    visitor.field(label).blur();
  }

  private void saveOf(Visitor visitor, String label, String text) {
    visitor
        .page()
        .waitForResponse(
            it -> it.request().method().equals("PATCH") && it.ok(),
            () -> type(visitor, label, text));
  }

  @Test
  void whatIsChangedIsKeptAtOnce() {
    saveOf(ada, "Title", "Invoice as PDF");
    saveOf(ada, "Description", "With **tax**.");
    ada.page().waitForResponse("**/tasks/*", () -> ada.field("Status").selectOption("IN_PROGRESS"));
    ada.page().waitForResponse("**/assignees/*", () -> ada.field("Assign …").selectOption("grace"));
    ada.field("Write a comment").fill("Looks good.");
    ada.button("Comment").click();
    assertThat(ada.page().locator(".said")).containsText("Looks good.");

    assertThat(kept("/title")).isEqualTo("Invoice as PDF");
    assertThat(kept("/description")).isEqualTo("With **tax**.");
    assertThat(kept("/status")).isEqualTo("IN_PROGRESS");
    assertThat(kept("/assignees/0/name")).isEqualTo("grace");
  }

  @Test
  void whatTwoPeopleChangeIsMergedWhereItDoesNotOverlap() {
    Visitor grace = loggedIn(office, "grace");
    grace.visit("/tasks/WEB-1");
    saveOf(grace, "Description", "By Grace.");

    saveOf(ada, "Title", "By Ada");

    assertThat(ada.page().getByText("grace has changed other parts of this task")).isVisible();
    assertThat(ada.field("Description")).hasValue("By Grace.");
    assertThat(kept("/title")).isEqualTo("By Ada");
    assertThat(kept("/description")).isEqualTo("By Grace.");
  }

  @Test
  void whereItOverlapsBothAreShownAndOneDecides() {
    Visitor grace = loggedIn(office, "grace");
    grace.visit("/tasks/WEB-1");
    saveOf(grace, "Title", "By Grace");

    type(ada, "Title", "By Ada");
    assertThat(ada.page().getByText("grace has changed this at the same time: Title.")).isVisible();
    assertThat(ada.page().locator(".clash dd")).hasText(new String[] {"By Grace", "By Ada"});
    assertThat(kept("/title")).isEqualTo("By Grace");
    ada.page().waitForResponse("**/tasks/*", () -> ada.button("Use mine").click());

    assertThat(ada.page().locator(".clash")).hasCount(0);
    assertThat(kept("/title")).isEqualTo("By Ada");
  }

  @Test
  void whatCannotBeSavedStaysAsItWasTyped() {
    ada.context().setOffline(true);
    type(ada, "Description", "Typed on the train.");
    assertThat(ada.page().getByText("The server cannot be reached.").first()).isVisible();
    assertThat(ada.field("Description")).hasValue("Typed on the train.");

    ada.context().setOffline(false);
    saveOf(ada, "Description", "Typed on the train, sent at home.");
    assertThat(kept("/description")).isEqualTo("Typed on the train, sent at home.");
  }
}
