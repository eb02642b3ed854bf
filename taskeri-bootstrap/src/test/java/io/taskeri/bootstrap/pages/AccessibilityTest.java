package io.taskeri.bootstrap.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.ReducedMotion;
import io.taskeri.bootstrap.pages.Site.Office;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each screen by axe-core in both themes and on the narrowest of screens; the way by keyboard. */
class AccessibilityTest extends BrowserTest {
  private static final String RUN =
      "axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']})"
          + ".then(it => it.violations.map(v => v.id + ': ' + v.nodes.map(n => n.html).join(' ')))";

  @ParameterizedTest
  @ValueSource(
      strings = {"/login", "/register", "/forgotten-password", "/reset-password", "/invitation"})
  void screensOfStrangersAreForEverybody(String path) {
    Visitor eve = visitor();
    eve.visit(path.equals("/invitation") ? site().office().invite("eve", "Employee") : path);
    assertThat(eve.page().locator("h1")).isVisible();
    isForEverybody(eve);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/people",
        "/projects",
        "/projects/WEB",
        "/projects/WEB?task=WEB-1",
        "/tasks/WEB-1",
        "/x"
      })
  void screensOfMembersAreForEverybody(String path) {
    Visitor ada = loggedIn(busyOffice(), "ada");
    ada.visit(path);
    assertThat(ada.page().locator("h1").last()).isAttached();
    ada.page().waitForLoadState(LoadState.NETWORKIDLE);
    isForEverybody(ada);
  }

  @Test
  void soAreTheWindowOfANewProjectAndTheMenuOfACard() {
    Visitor ada = loggedIn(busyOffice(), "ada");
    ada.visit("/projects");
    ada.button("New project").click();
    assertThat(ada.field("Name")).isFocused();
    isForEverybody(ada);
    ada.visit("/projects/WEB");
    ada.button("Move WEB-1").click();
    assertThat(ada.page().getByRole(AriaRole.MENUITEM).first()).isFocused();
    isForEverybody(ada);
  }

  @Test
  void byKeyboardAloneOneRegistersMakesAProjectAndMovesATask() {
    Visitor eve = visitor();
    eve.visit("/register");
    assertThat(eve.field("Organization")).isVisible();
    type(eve, "Organization", "Keys");
    type(eve, "Your name", "Eve");
    type(eve, "E-mail", "eve@keys.test");
    type(eve, "Password", Site.PASSWORD);
    eve.page().keyboard().press("Enter");
    assertThat(eve.heading("Hello, Eve")).isVisible();
    reach(eve, "Projects");
    eve.page().keyboard().press("Enter");
    assertThat(eve.heading("No projects yet")).isVisible();
    reach(eve, "New project");
    eve.page().keyboard().press("Enter");
    eve.page().keyboard().type("Website");
    type(eve, "Key", "WEB");
    eve.page().keyboard().press("Enter");
    assertThat(eve.heading("Website")).isVisible();
    type(eve, "New task in To do", "By keys");
    eve.page().keyboard().press("Enter");
    eve.seesIn("To do", "By keys");
    reach(eve, "By keys");
    eve.page().keyboard().press("Alt+ArrowRight");
    eve.seesIn("In progress", "By keys");
    eve.page().keyboard().press("Enter");
    assertThat(eve.field("Title")).hasValue("By keys");
    eve.page().keyboard().press("Escape");
    assertThat(eve.card("By keys").getByRole(AriaRole.LINK)).isFocused();
  }

  /** Goes on by Tab until what bears that name has the focus. */
  private static void reach(Visitor visitor, String name) {
    String focused =
        "(document.activeElement.labels?.[0]?.innerText ?? document.activeElement.ariaLabel"
            + " ?? document.activeElement.innerText ?? '').trim()";
    for (int i = 0; i < 60; i++) {
      visitor.page().keyboard().press("Tab");
      if (name.equals(visitor.page().evaluate(focused))) {
        return;
      }
    }
    throw new AssertionError("no Tab leads to " + name);
  }

  private static void type(Visitor visitor, String label, String text) {
    reach(visitor, label);
    visitor.page().keyboard().press("Control+A");
    visitor.page().keyboard().type(text);
  }

  private static Office busyOffice() {
    Office office = site().office();
    String late =
        """
        {"projectId": "WEB", "title": "Late", "dueDate": "2020-01-31", "priority": "URGENT"}
        """;
    String id = office.ada().post("/api/v1/tasks", late).expect(201).at("/id");
    String me = office.ada().get("/api/v1/me").expect(200).at("/user/id");
    office.ada().put("/api/v1/tasks/" + id + "/assignees/" + me).expect(200);
    office.ada().post("/api/v1/tasks/" + id + "/comments", "{\"body\": \"Soon.\"}").expect(201);
    for (String status : List.of("IN_PROGRESS", "IN_REVIEW", "DONE", "CANCELLED")) {
      String key = office.task("A task that is " + status).at("/key");
      String move = "{\"status\": \"%s\", \"after\": null}".formatted(status);
      office.ada().post("/api/v1/tasks/" + key + "/move", move).expect(200);
    }
    return office;
  }

  private static void isForEverybody(Visitor visitor) {
    Page page = visitor.page();
    page.setViewportSize(1280, 800);
    page.evaluate(axe());
    for (ColorScheme theme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      page.emulateMedia(
          new Page.EmulateMediaOptions()
              .setColorScheme(theme)
              .setReducedMotion(ReducedMotion.REDUCE));
      assertThat((List<?>) page.evaluate(RUN)).as(page.url() + " " + theme).isEmpty();
    }
    page.setViewportSize(320, 640);
    assertThat((List<?>) page.evaluate(RUN)).as(page.url() + " on a phone").isEmpty();
    assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= 320"))
        .as(page.url() + " is scrolled sideways on a phone")
        .isTrue();
  }

  private static String axe() {
    try (InputStream script = AccessibilityTest.class.getResourceAsStream("/axe.min.js")) {
      return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8)
          + ";0";
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
