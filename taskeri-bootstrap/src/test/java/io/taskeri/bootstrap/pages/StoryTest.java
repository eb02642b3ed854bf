package io.taskeri.bootstrap.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import io.taskeri.bootstrap.pages.Site.Office;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** From nothing to work, and nobody sees another organization's. */
class StoryTest extends BrowserTest {
  @Test
  void twoOrganizationsComeFromRegistrationToABoardAndSeeNothingOfEachOther() {
    Visitor ada = visitor();
    Visitor bob = visitor();
    register(ada, "Acme Söhne", "acme-soehne", "Ada");
    register(bob, "Globex", "globex", "Bob");
    for (Visitor each : List.of(ada, bob)) {
      each.link("Projects").click();
      each.button("New project").click();
      each.field("Name").fill("Website");
      each.field("Key").fill("web");
      each.button("Create project").click();
      assertThat(each.heading("Website")).isVisible();
    }
    ada.addTask("To do", "Invoice PDF");
    bob.addTask("In progress", "Their own");

    for (Visitor each : List.of(ada, bob)) {
      each.page().reload();
      assertThat(each.page().locator(".card")).hasCount(1);
    }
    ada.seesIn("To do", "Invoice PDF");
    bob.seesIn("In progress", "Their own");
    bob.visit("/tasks/WEB-1");
    assertThat(bob.field("Title")).hasValue("Their own");
    bob.visit("/tasks/WEB-2");
    assertThat(bob.heading("There is nothing here")).isVisible();
  }

  @Test
  void aShortNameIsProposedAndWhatIsTakenIsSaidWhileOneTypes() {
    Office office = site().office();
    Visitor eve = visitor();
    eve.visit("/register");
    eve.field("Organization").fill("Café Zürich");
    assertThat(eve.field("Short name")).hasValue("cafe-zuerich");

    eve.field("Short name").fill(office.slug());
    assertThat(eve.page().getByText(office.slug() + " is not available.")).isVisible();
    eve.page().getByText("Take " + office.slug() + "-2").click();

    assertThat(eve.field("Short name")).hasValue(office.slug() + "-2");
  }

  @Test
  void whatIsWrongStandsAtItsFieldAndIsFocused() {
    Visitor eve = visitor();
    eve.visit("/register");
    fill(eve, "Initech", "Eve", "short");
    eve.button("Register").click();

    assertThat(eve.field("Password")).isFocused();
    assertThat(eve.field("Password"))
        .hasAccessibleDescription(Pattern.compile("At least 12 characters.$"));
    assertThat(eve.field("Organization")).hasValue("Initech");
  }

  @Test
  void whoIsInvitedJoinsByTheLinkAndIsOfferedNothingThatTheyMayNotDo() {
    Office office = site().office();
    office.task("Invoice PDF");
    Visitor grace = visitor();
    grace.visit(office.invite("grace", "Employee"));
    assertThat(grace.page().getByText("You are invited as " + office.email("grace"))).isVisible();
    grace.field("Your name").fill("Grace");
    grace.field("Password").fill("anchors aweigh today");
    grace.button("Join").click();
    assertThat(grace.heading("Hello, Grace")).isVisible();

    grace.link("Projects").click();
    assertThat(grace.heading("Projects")).isVisible();
    assertThat(grace.button("New project")).hasCount(0);
    grace.visit("/tasks/WEB-1");
    assertThat(grace.page().getByText("You can read this task, and may not change it."))
        .isVisible();
    assertThat(grace.field("Title")).not().isEditable();
    assertThat(grace.button("Delete")).hasCount(0);
  }

  private static void register(Visitor visitor, String organization, String slug, String name) {
    visitor.visit("/");
    visitor.link("Register an organization").click();
    fill(visitor, organization, name, Site.PASSWORD);
    assertThat(visitor.page().getByText(slug + " is free.")).isVisible();
    visitor.button("Register").click();
    assertThat(visitor.heading("Hello, " + name)).isVisible();
  }

  private static void fill(Visitor visitor, String organization, String name, String password) {
    visitor.field("Organization").fill(organization);
    visitor.field("Your name").fill(name);
    visitor.field("E-mail").fill(name.toLowerCase(Locale.ROOT) + "@story.test");
    visitor.field("Password").fill(password);
  }
}
