package io.taskeri.bootstrap.demo;

import io.taskeri.bootstrap.demo.Story.Plan;
import io.taskeri.domain.project.ProjectStatus;
import java.util.List;

/** The two organizations. */
final class Stories {
  private static final List<String> PREPARE =
      List.of("Draft", "Agree on", "Order what is needed for", "Check", "Announce");
  private static final List<String> DEVELOP =
      List.of("Try out", "Improve", "Write down", "Test", "Finish");

  static final List<Story> ALL = List.of(bakery(), software());

  private Stories() {}

  private static Story bakery() {
    return new Story(
        "Harbour Bakery",
        "bakery",
        List.of(
            "Ada Winter",
            "Ben Ostrow",
            "Carla Nunes",
            "Deniz Kaya",
            "Eva Lind",
            "Femi Okoro",
            "Greta Holm"),
        "Bakehouse",
        "Shops and office",
        List.of("Bread", "Pastry"),
        List.of("oven", "recipe", "supplier", "customer", "hygiene"),
        List.of(
            plan(
                "SHOP",
                "Second shop",
                ProjectStatus.ACTIVE,
                PREPARE,
                List.of(
                    "the counter",
                    "the shop sign",
                    "the lease",
                    "the cold store",
                    "the opening day",
                    "the till",
                    "the floor plan",
                    "the delivery ramp",
                    "the window display",
                    "the first week's rota")),
            plan(
                "WINTER",
                "Winter range",
                ProjectStatus.ACTIVE,
                DEVELOP,
                List.of(
                    "the rye loaf",
                    "the gingerbread",
                    "the almond stollen",
                    "the spelt roll",
                    "the plum tart",
                    "the seed mix",
                    "the gift box",
                    "the sourdough starter")),
            hidden(
                "PAY",
                "Pay round",
                PREPARE,
                List.of(
                    "the night allowance",
                    "the holiday plan",
                    "the staff survey",
                    "the new contracts",
                    "the training budget")),
            over(
                "OVEN",
                "New deck oven",
                DEVELOP,
                List.of(
                    "the foundation",
                    "the power supply",
                    "the flue",
                    "the baking programme",
                    "the old oven's sale"))));
  }

  private static Story software() {
    return new Story(
        "Lighthouse Software",
        "software",
        List.of(
            "Hana Sato",
            "Igor Petrov",
            "Julia Weber",
            "Kofi Mensah",
            "Lea Martin",
            "Mateo Cruz",
            "Nora Byrne"),
        "Engineering",
        "Customers",
        List.of("Platform", "Mobile"),
        List.of("bug", "interface", "speed", "security", "documentation"),
        List.of(
            plan(
                "APP",
                "Mobile app",
                ProjectStatus.ACTIVE,
                DEVELOP,
                List.of(
                    "the log-in screen",
                    "offline mode",
                    "push notices",
                    "the dark theme",
                    "the photo upload",
                    "the share button",
                    "the settings page",
                    "the crash report",
                    "the tablet layout",
                    "the search box")),
            plan(
                "API",
                "Public API",
                ProjectStatus.PLANNED,
                DEVELOP,
                List.of(
                    "the rate limits",
                    "the webhooks",
                    "the error format",
                    "the paging",
                    "the sandbox",
                    "the client library",
                    "the audit log",
                    "the export")),
            hidden(
                "AUDIT",
                "Security audit",
                PREPARE,
                List.of(
                    "the list of findings",
                    "the access review",
                    "the backup drill",
                    "the threat model",
                    "the supplier check")),
            over(
                "SITE",
                "Old website",
                PREPARE,
                List.of(
                    "the redirects",
                    "the price page",
                    "the press kit",
                    "the imprint",
                    "the job adverts"))));
  }

  private static Plan plan(
      String key, String name, ProjectStatus status, List<String> verbs, List<String> things) {
    return new Plan(key, name, status, false, false, verbs, things);
  }

  private static Plan hidden(String key, String name, List<String> verbs, List<String> things) {
    return new Plan(key, name, ProjectStatus.ON_HOLD, true, false, verbs, things);
  }

  private static Plan over(String key, String name, List<String> verbs, List<String> things) {
    return new Plan(key, name, ProjectStatus.COMPLETED, false, true, verbs, things);
  }
}
