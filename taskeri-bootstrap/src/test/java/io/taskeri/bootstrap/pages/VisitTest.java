package io.taskeri.bootstrap.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.SameSiteAttribute;
import io.taskeri.bootstrap.pages.Site.Office;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Coming, going on and leaving, and what is shown where nothing can be. */
class VisitTest extends BrowserTest {
  @Test
  void aSessionOutlastsThePageAndNoScriptCanReadWhatContinuesIt() {
    Visitor ada = loggedIn(site().office(), "ada");
    ada.page().reload();
    assertThat(ada.heading("Hello, Ada Lovelace")).isVisible();

    Cookie cookie = ada.context().cookies(site().address("/api/v1/auth/refresh")).get(0);
    assertThat(cookie.httpOnly).isTrue();
    assertThat(cookie.sameSite).isEqualTo(SameSiteAttribute.STRICT);
    assertThat(ada.context().cookies(site().address("/"))).isEmpty();
    String readable =
        "document.cookie + JSON.stringify(localStorage) + JSON.stringify(sessionStorage)";
    assertThat((String) ada.page().evaluate(readable)).doesNotContain(cookie.value, "eyJ");
  }

  @Test
  void whoLogsOutIsForgottenByBrowserAndServer() {
    Visitor ada = loggedIn(site().office(), "ada");
    ada.page().locator("summary").click();
    ada.button("Log out").click();
    assertThat(ada.heading("Log in")).isVisible();
    assertThat(ada.context().cookies(site().address("/api/v1/auth/refresh"))).isEmpty();

    ada.visit("/projects");
    assertThat(ada.heading("Log in")).isVisible();
  }

  @Test
  void whoseSessionWasEndedElsewhereIsToldAndComesBackToWhereTheyWere() {
    Office office = site().office();
    Visitor ada = loggedIn(office, "ada");
    String sessions = "/api/v1/auth/sessions";
    office
        .ada()
        .get(sessions)
        .expect(200)
        .json()
        .get("items")
        .findValuesAsText("id")
        .forEach(it -> office.ada().delete(sessions + "/" + it));
    ada.link("Projects").click();

    assertThat(ada.page().getByText("Your session has ended.")).isVisible();
    ada.field("E-mail").fill(office.email("ada"));
    ada.field("Password").fill(Site.PASSWORD);
    ada.button("Log in").click();
    assertThat(ada.heading("Projects")).isVisible();
    assertThat(ada.link("WEB Website Active")).isVisible();
  }

  @Test
  void anAccessTokenThatExpiresIsRenewedUnseenInSeveralTabsAtOnce() {
    Office office = site().office();
    Visitor ada = loggedIn(office, "ada");
    Page other = ada.context().newPage();
    other.navigate(site().address("/projects"));
    assertThat(other.getByText("Website")).isVisible();

    site().pass(Duration.ofMinutes(11));
    String go = "history.pushState(null, '', '/people'); dispatchEvent(new Event('went'))";
    List<Route> held = new ArrayList<>();
    ada.context().route("**/auth/refresh", held::add);
    List.of(ada.page(), other).forEach(it -> it.evaluate(go));
    // The other tab waits for its turn: each refresh token serves once
    String waiting = "navigator.locks.query().then(it => it.held.length + it.pending.length === 2)";
    other.waitForCondition(() -> held.size() == 1 && (Boolean) other.evaluate(waiting));
    ada.context().unroute("**/auth/refresh");
    held.get(0).resume();

    for (Page each : List.of(ada.page(), other)) {
      assertThat(each.locator(".person")).containsText(office.email("ada"));
    }
  }

  @Test
  void aWrongPasswordSaysSoAndNoMore() {
    Visitor eve = visitor();
    eve.visit("/login");
    eve.field("E-mail").fill("eve@acme.test");
    eve.field("Password").fill("a guess of mine");
    eve.button("Log in").click();

    assertThat(eve.page().getByText("E-mail and password do not fit.")).isFocused();
  }

  @Test
  void whatIsNotThereAndWhatCannotBeReachedIsSaidWithAWayOut() {
    Visitor ada = loggedIn(site().office(), "ada");
    ada.visit("/no/such/page");
    assertThat(ada.heading("There is nothing here")).isVisible();
    ada.link("Go to my work").click();
    assertThat(ada.heading("Hello, Ada")).isVisible();

    ada.link("Projects").click();
    assertThat(ada.link("WEB Website Active")).isVisible();
    ada.context().setOffline(true);
    ada.link("My work").click();
    assertThat(ada.heading("You are offline")).isVisible();
    ada.context().setOffline(false);
    ada.button("Try again").click();
    assertThat(ada.heading("Hello, Ada")).isVisible();
  }

  @Test
  void thePagesSpeakGermanToWhoDoes() {
    Visitor ada = visitor("de-DE", 1280, 800);
    ada.visit("/");
    assertThat(ada.heading("Anmelden")).isVisible();
    assertThat(ada.page().locator("html")).hasAttribute("lang", "de");
    ada.button("English").click();
    assertThat(ada.heading("Log in")).isVisible();
  }

  @Test
  void theThemeIsTheSystemsUntilOneIsChosen() {
    Visitor ada = loggedIn(site().office(), "ada");
    String colour = "getComputedStyle(document.documentElement).backgroundColor";
    Object light = ada.page().evaluate(colour);
    ada.page().locator("summary").click();
    ada.field("Theme").selectOption("dark");
    assertThat(ada.page().evaluate(colour)).isNotEqualTo(light);
    ada.page().reload();
    assertThat(ada.heading("Hello, Ada")).isVisible();
    assertThat(ada.page().evaluate(colour)).isNotEqualTo(light);
  }
}
