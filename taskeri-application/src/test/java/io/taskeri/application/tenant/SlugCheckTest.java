package io.taskeri.application.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskeri.domain.tenant.Slug;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SlugCheckTest {
  @Test
  void the_slug_itself_comes_first_and_each_candidate_once() {
    List<Slug> candidates = SlugCheck.candidates("acme");
    assertThat(candidates).hasSize(20).doesNotHaveDuplicates();
    assertThat(candidates).startsWith(new Slug("acme"), new Slug("acme-2"), new Slug("acme-3"));
  }

  @Test
  void what_is_free_can_be_had_as_it_is() {
    assertThat(check("acme")).isEqualTo(new SlugCheck("acme", true, Optional.empty()));
  }

  @Test
  void for_what_is_taken_the_next_number_is_suggested() {
    assertThat(check("acme", "acme", "acme-2", "acme-4").suggestion()).contains(new Slug("acme-3"));
  }

  @Test
  void when_all_numbers_are_taken_none_is_suggested() {
    List<Slug> candidates = SlugCheck.candidates("acme");
    assertThat(SlugCheck.of("acme", candidates, Set.copyOf(candidates)))
        .isEqualTo(new SlugCheck("acme", false, Optional.empty()));
  }

  @Test
  void a_name_is_answered_by_the_slug_that_it_would_make() {
    assertThat(check("Größe & Söhne"))
        .isEqualTo(new SlugCheck("Größe & Söhne", false, Optional.of(new Slug("grosse-sohne"))));
    assertThat(check("acme-").suggestion()).contains(new Slug("acme"));
  }

  @Test
  void a_long_one_is_cut_so_that_the_number_fits() {
    String longest = "a".repeat(36) + "-bcd";
    assertThat(check(longest, longest).suggestion()).contains(new Slug("a".repeat(36) + "-2"));
    assertThat(SlugCheck.candidates("x".repeat(1000))).allMatch(it -> it.value().length() <= 40);
  }

  @Test
  void what_is_reserved_is_no_candidate_but_what_is_like_it_may_be() {
    assertThat(SlugCheck.candidates("admin")).startsWith(new Slug("admin-2"));
    assertThat(check("Admin").suggestion()).contains(new Slug("admin-2"));
  }

  @Test
  void a_slug_that_no_name_would_make_can_be_had_too() {
    assertThat(check("a--b")).isEqualTo(new SlugCheck("a--b", true, Optional.empty()));
  }

  @Test
  void what_is_no_word_at_all_has_no_candidate() {
    assertThat(SlugCheck.candidates("東京")).isEmpty();
    assertThat(check("")).isEqualTo(new SlugCheck("", false, Optional.empty()));
  }

  private static SlugCheck check(String text, String... taken) {
    List<Slug> candidates = SlugCheck.candidates(text);
    Set<Slug> those = Set.copyOf(List.of(taken).stream().map(Slug::new).toList());
    return SlugCheck.of(text, candidates, those);
  }
}
