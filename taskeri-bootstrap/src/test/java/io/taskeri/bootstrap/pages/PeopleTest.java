package io.taskeri.bootstrap.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import io.taskeri.bootstrap.pages.Site.Office;
import org.junit.jupiter.api.Test;

/** Who belongs to an organization comes and goes. */
class PeopleTest extends BrowserTest {
  @Test
  void whoIsInvitedComesByTheLinkThatIsShownOnce() {
    Office office = site().office();
    Visitor ada = loggedIn(office, "ada");
    ada.link("People").click();
    ada.button("Invite somebody").click();
    ada.field("E-mail").fill(office.email("grace"));
    ada.button("Invite").click();
    assertThat(ada.heading("The invitation is ready")).isVisible();
    String link = ada.field("Link").inputValue();
    ada.button("Close").click();
    assertThat(ada.button("New link for " + office.email("grace"))).isVisible();

    Visitor grace = visitor();
    grace.page().navigate(link);
    grace.field("Your name").fill("Grace");
    grace.field("Password").fill("anchors aweigh today");
    grace.button("Join").click();
    assertThat(grace.heading("Hello, Grace")).isVisible();

    ada.page().reload();
    assertThat(ada.page().locator(".person")).hasCount(2);
    assertThat(ada.page().locator(".person").last()).containsText("Employee");
  }

  @Test
  void anInvitationThatIsTakenBackLetsNobodyIn() {
    Office office = site().office();
    String link = office.invite("eve", "Employee");
    Visitor ada = loggedIn(office, "ada");
    ada.visit("/people");
    ada.button("Take back the invitation of " + office.email("eve")).click();
    assertThat(ada.heading("Invited")).hasCount(0);

    Visitor eve = visitor();
    eve.visit(link);
    assertThat(eve.heading("There is nothing here")).isVisible();
  }

  @Test
  void whoIsDeactivatedIsOutAndCanComeBack() {
    Office office = site().office();
    office.hire("Grace", "Employee");
    Visitor grace = loggedIn(office, "Grace");
    Visitor ada = loggedIn(office, "ada");
    ada.visit("/people");
    choose(ada, "Deactivate");
    assertThat(ada.page().getByText("Grace is deactivated.")).isVisible();

    grace.link("Projects").click();
    assertThat(grace.heading("Log in")).isVisible();
    choose(ada, "Take back");
    assertThat(ada.page().getByText("Grace is back.")).isVisible();
    assertThat(office.ada().get("/api/v1/users?status=ACTIVE").json().get("items")).hasSize(2);
  }

  private static void choose(Visitor ada, String action) {
    ada.button("More about Grace").click();
    ada.page().getByRole(AriaRole.MENUITEM).getByText(action).click();
  }
}
