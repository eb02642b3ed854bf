package io.taskeri.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskeri.application.contract.Sample;
import io.taskeri.application.organization.DepartmentSort;
import io.taskeri.application.organization.GroupFilter;
import io.taskeri.application.page.PageRequest;
import io.taskeri.application.page.SearchWords;
import io.taskeri.application.user.UserFilter;
import io.taskeri.application.user.UserSort;
import io.taskeri.domain.organization.Department;
import io.taskeri.domain.organization.DepartmentDetails;
import io.taskeri.domain.organization.DepartmentId;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** PostgreSQL's parser finds the words that the application means, whatever stands between them. */
class SearchTest {
  private static final List<String> NAMES =
      List.of(
          "Research & Development",
          "Müller-Lüdenscheidt",
          "O'Brien",
          "O’Brien",
          "ÄRGER über Öl",
          "R2D2 3PO",
          "Version 1.2.3-beta",
          "Area 51 -5 +49 1e5 5e-3 0x1F",
          "https://acme.test/path/to?query=x#part",
          "team@acme.test",
          "~/files/of/ops ../up",
          "<b>bold</b> &amp; proud",
          "snake_case_name",
          "AC/DC",
          "one—two–three",
          "Добро Пожаловать",
          "Ελληνικά",
          "日本語",
          "नमस्ते दुनिया",
          "C++ \\ C# | x^y % $100 * (brackets) [too] {all} : ; \"quoted\" !",
          "Ünïcödé \u00e9t\u0301e",
          "a");
  private static final List<String> EMAILS =
      List.of(
          "ada.lovelace@acme.test",
          "ada+tag@sub-domain.example.org",
          "x_y-z!#$%&*=?^`{|}~@1.2.3.4",
          "o'neil/team@münchen.example",
          "1e5.-5@acme.test");

  private static TestDatabase database;
  private static PostgresStorage storage;
  private static Sample acme;

  @BeforeAll
  static void fill() throws SQLException {
    database = TestDatabase.create();
    storage = database.storage();
    acme = Sample.in(storage);
    storage.inTenant(
        acme.context(),
        unit -> {
          NAMES.forEach(it -> unit.departments().add(department(it)));
          EMAILS.forEach(it -> unit.users().add(Sample.user(it, "Somebody", acme.roles().get(2))));
          return unit;
        });
  }

  private static Department department(String name) {
    return Department.create(
        new DepartmentId(Sample.id()), new DepartmentDetails(name, "", null), Sample.NOW);
  }

  @AfterAll
  static void close() throws SQLException {
    storage.close();
    database.close();
  }

  @Test
  void a_name_is_found_by_the_beginnings_of_its_words_and_by_no_others() {
    for (String words : searches(NAMES)) {
      assertThat(departments(words))
          .as(words)
          .containsExactlyInAnyOrderElementsOf(fitting(NAMES, words));
    }
  }

  @Test
  void a_person_is_found_by_the_parts_of_the_email() {
    for (String words : searches(EMAILS)) {
      assertThat(users(words))
          .as(words)
          .containsExactlyInAnyOrderElementsOf(fitting(people(), words));
    }
  }

  private static List<String> people() {
    return Stream.concat(
            Stream.of("Ada ada@acme.test"), EMAILS.stream().map(it -> "Somebody " + it))
        .toList();
  }

  @Test
  void an_operator_is_no_part_of_the_language() {
    for (String text : List.of("a:*", "!a", "a | zzz", "(a", "a' & 'b", "a\\", "a <-> b", "ä:A")) {
      assertThat(departments(text))
          .as(text)
          .containsExactlyInAnyOrderElementsOf(fitting(NAMES, text));
    }
  }

  /** Every word, its beginnings, and pairs of words. */
  private static Set<String> searches(List<String> texts) {
    Set<String> searches = new TreeSet<>(Set.of("zzz", "a", "ac", "1", "b"));
    for (String text : texts) {
      List<String> words = SearchWords.of(text).words();
      searches.addAll(words);
      words.forEach(it -> searches.add(it.substring(0, it.offsetByCodePoints(0, 1))));
      searches.add(words.get(words.size() - 1) + " " + words.get(0));
    }
    return searches;
  }

  private static List<String> fitting(List<String> texts, String words) {
    return texts.stream().filter(SearchWords.of(words)::areIn).toList();
  }

  @Test
  void nor_is_what_nobody_could_type() {
    for (String word : List.of("a' | 'b", "a\\", "a:*|b", "'", "!a")) {
      assertThat(departments(new SearchWords(List.of(word, "zzz")))).isEmpty();
    }
  }

  private static List<String> departments(String words) {
    return departments(SearchWords.of(words));
  }

  private static List<String> departments(SearchWords words) {
    GroupFilter filter = new GroupFilter(List.of(), List.of(), words);
    PageRequest<DepartmentSort> byName = PageRequest.by(DepartmentSort.NAME);
    return storage.readInTenant(
        acme.context(),
        unit ->
            unit.departments().list(filter, byName).items().stream()
                .map(it -> it.details().name())
                .toList());
  }

  private static List<String> users(String words) {
    UserFilter filter = UserFilter.all().words(words);
    PageRequest<UserSort> byName = PageRequest.by(UserSort.NAME);
    return storage.readInTenant(
        acme.context(),
        unit ->
            unit.users().list(filter, byName).items().stream()
                .map(it -> it.name() + " " + it.email())
                .toList());
  }
}
