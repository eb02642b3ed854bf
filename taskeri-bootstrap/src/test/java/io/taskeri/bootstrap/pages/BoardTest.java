package io.taskeri.bootstrap.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import io.taskeri.bootstrap.pages.Site.Office;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Moving tasks on the board, by each of the ways that there are. */
class BoardTest extends BrowserTest {
  private Office office;
  private Visitor ada;

  @BeforeEach
  void openBoard() {
    office = site().office();
    List.of("Third", "Second", "First").forEach(office::task);
    ada = loggedIn(office, "ada");
    ada.visit("/projects/WEB");
    ada.seesIn("To do", "First");
  }

  private List<String> titles(String column) {
    return ada.column(column).locator(".card .title").allTextContents();
  }

  private String status(String key) {
    return office.ada().get("/api/v1/tasks/" + key).expect(200).at("/status");
  }

  /** The server has it, and so does who comes back. */
  private void isKept(String column, String title) {
    ada.page().reload();
    ada.seesIn(column, title);
  }

  @Test
  void aCardIsDraggedToAnotherColumn() {
    ada.page()
        .waitForResponse(
            "**/move", () -> ada.card("Second").dragTo(ada.column("In review").locator(".cards")));

    ada.seesIn("In review", "Second");
    assertThat(status("WEB-2")).isEqualTo("IN_REVIEW");
    isKept("In review", "Second");
  }

  @Test
  void aCardIsMovedByItsMenuAndKeepsTheFocus() {
    ada.button("Move WEB-1").focus();
    ada.page().keyboard().press("Enter");
    ada.page().keyboard().press("ArrowDown");
    ada.page().waitForResponse("**/move", () -> ada.page().keyboard().press("Enter"));

    ada.seesIn("In review", "Third");
    assertThat(ada.card("Third").getByRole(AriaRole.LINK)).isFocused();
    isKept("In review", "Third");
  }

  @Test
  void aCardIsMovedByAltAndTheArrowsAndThatIsToldToWhoCannotSeeIt() {
    List<String> before = titles("To do");
    ada.card("Second").getByRole(AriaRole.LINK).focus();
    ada.page().waitForResponse("**/move", () -> ada.page().keyboard().press("Alt+ArrowUp"));
    assertThat(titles("To do")).isNotEqualTo(before).first().isEqualTo("Second");
    ada.page().waitForResponse("**/move", () -> ada.page().keyboard().press("Alt+ArrowRight"));

    ada.seesIn("In progress", "Second");
    assertThat(ada.card("Second").getByRole(AriaRole.LINK)).isFocused();
    assertThat(ada.page().getByRole(AriaRole.LOG)).containsText("WEB-2 is now in In progress.");
    isKept("In progress", "Second");
  }

  @Test
  void aMoveThatIsRefusedIsTakenBackAndSaysWhy() {
    ada.page().route("**/move", Route::abort);
    ada.card("First").getByRole(AriaRole.LINK).focus();
    ada.page().keyboard().press("Alt+ArrowRight");

    assertThat(ada.page().getByText("The server cannot be reached.")).isVisible();
    ada.seesIn("To do", "First");
    assertThat(status("WEB-3")).isEqualTo("TODO");
  }

  @Test
  void aTaskOpensBesideTheBoardAndTheBackButtonClosesIt() {
    ada.card("First").getByRole(AriaRole.LINK).click();
    assertThat(ada.field("Title")).hasValue("First");
    assertThat(ada.page()).hasURL(site().address("/projects/WEB?task=WEB-3"));
    ada.field("Priority").selectOption("URGENT");
    assertThat(ada.card("First").getByText("Urgent")).hasCount(1);

    ada.page().goBack();

    assertThat(ada.page().locator("dialog")).hasCount(0);
    assertThat(ada.card("First").getByRole(AriaRole.LINK)).isFocused();
    assertThat(ada.card("First").getByText("Urgent")).isVisible();
  }
}
