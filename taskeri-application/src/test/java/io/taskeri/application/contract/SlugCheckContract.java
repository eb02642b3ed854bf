package io.taskeri.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskeri.application.Taskeri;
import io.taskeri.application.tenant.RegisterTenant;
import io.taskeri.application.tenant.SlugCheck;
import io.taskeri.domain.tenant.Slug;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Before registering one learns whether a slug can be had, and which other one could. */
public interface SlugCheckContract extends StorageContract {
  @Test
  default void a_slug_that_nobody_has_can_be_had_until_somebody_does() {
    Taskeri taskeri = taskeri();
    String slug = fresh();
    assertThat(taskeri.tenants().available(slug))
        .isEqualTo(new SlugCheck(slug, true, Optional.empty()));
    register(taskeri, slug);
    assertThat(taskeri.tenants().available(slug))
        .isEqualTo(new SlugCheck(slug, false, Optional.of(new Slug(slug + "-2"))));
    register(taskeri, slug + "-2");
    assertThat(taskeri.tenants().available(slug).suggestion()).contains(new Slug(slug + "-3"));
    assertThat(taskeri.tenants().available(slug + "-3").available()).isTrue();
  }

  @Test
  default void a_slug_of_the_full_length_is_cut_for_the_number() {
    Taskeri taskeri = taskeri();
    String slug = (fresh() + "0".repeat(40)).substring(0, 40);
    register(taskeri, slug);
    SlugCheck check = taskeri.tenants().available(slug);
    assertThat(check.available()).isFalse();
    assertThat(check.suggestion()).contains(new Slug(slug.substring(0, 37) + "-2"));
  }

  @Test
  default void what_is_no_slug_is_answered_by_one_like_it() {
    Taskeri taskeri = taskeri();
    String random = fresh();
    assertThat(taskeri.tenants().available("Größe & Co. " + random))
        .isEqualTo(
            new SlugCheck(
                "Größe & Co. " + random, false, Optional.of(new Slug("grosse-co-" + random))));
    assertThat(taskeri.tenants().available(random.toUpperCase(Locale.ROOT)))
        .extracting(SlugCheck::available, SlugCheck::suggestion)
        .containsExactly(false, Optional.of(new Slug(random)));
  }

  @Test
  default void for_a_reserved_word_one_with_a_number_is_suggested() {
    for (String text : new String[] {"admin", "ADMIN", "public"}) {
      SlugCheck check = taskeri().tenants().available(text);
      assertThat(check.available()).isFalse();
      assertThat(check.suggestion().orElseThrow().value())
          .startsWith(text.toLowerCase(Locale.ROOT) + "-");
    }
  }

  @Test
  default void for_what_is_no_word_at_all_no_other_comes_to_mind() {
    for (String text : new String[] {"", "42", "a", "\u0000", "東京"}) {
      assertThat(taskeri().tenants().available(text))
          .isEqualTo(new SlugCheck(text, false, Optional.empty()));
    }
  }

  private static String fresh() {
    return "s" + UUID.randomUUID().toString().substring(0, 8) + "x";
  }

  private static void register(Taskeri taskeri, String slug) {
    taskeri
        .tenants()
        .register(
            new RegisterTenant(
                "Acme", slug, new RegisterTenant.Admin("ada@acme.test", "Ada", Company.PASSWORD)));
  }
}
