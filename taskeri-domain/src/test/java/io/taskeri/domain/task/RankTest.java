package io.taskeri.domain.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.taskeri.domain.error.InvalidInput;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RankTest {
  @ParameterizedTest
  @CsvSource({"a0, a1", "a9, aA", "aZ, aa", "az, b00", "bzz, c000", "a5Kx, a6", "Zz, a0"})
  void the_next_place_is_behind(String rank, String next) {
    assertThat(new Rank(rank).next()).isEqualTo(new Rank(next));
  }

  @Test
  void a_hundred_thousand_places_stay_in_order_and_short() {
    List<Rank> ranks = Stream.iterate(Rank.FIRST, Rank::next).limit(100_000).toList();
    assertThat(ranks).isSorted().doesNotHaveDuplicates();
    assertThat(ranks.get(ranks.size() - 1).value()).hasSizeLessThanOrEqualTo(4);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "0a", "a-", "ä0"})
  void refuses_another_form(String text) {
    assertThatThrownBy(() -> new Rank(text)).isInstanceOf(InvalidInput.class);
  }

  @Test
  void refuses_more_than_64_characters() {
    assertThat(new Rank("a" + "0".repeat(63)).value()).hasSize(64);
    assertThatThrownBy(() -> new Rank("a" + "0".repeat(64))).isInstanceOf(InvalidInput.class);
  }
}
