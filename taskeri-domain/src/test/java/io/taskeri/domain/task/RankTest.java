package io.taskeri.domain.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.taskeri.domain.error.InvalidInput;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RankTest {
  @ParameterizedTest
  @CsvSource({
    "a0, a1",
    "a9, aA",
    "aZ, aa",
    "az, b00",
    "bzz, c000",
    "a5Kx, a6",
    "Zz, a0",
    "Z5, Z6",
    "Yzz, Z0"
  })
  void the_next_place_is_behind(String rank, String next) {
    assertThat(new Rank(rank).next()).isEqualTo(new Rank(next));
  }

  @Test
  void ten_thousand_places_stay_in_order_and_short() {
    List<Rank> ranks = Stream.iterate(Rank.FIRST, Rank::next).limit(10_000).toList();
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

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "-, -, a0",
        "-, a0, Zz",
        "-, a1, a0",
        "-, a0V, a0",
        "-, Z0, Yzz",
        "-, b00, az",
        "a0, a1, a0V",
        "a0, a2, a1",
        "a0V, a1, a0k",
        "a0, a0V, a0F",
        "a0z, a1, a0zV",
        "a0, a01, a00V",
        "a04, a11, a1",
        "az, b00, azV",
        "az, b01, b00",
        "Zz, a0, ZzV"
      })
  void a_place_lies_between_two(@Nullable String above, @Nullable String below, String expected) {
    assertThat(Rank.between(rank(above), rank(below))).contains(new Rank(expected));
  }

  private static @Nullable Rank rank(@Nullable String text) {
    return text == null ? null : new Rank(text);
  }

  @Test
  void there_is_nothing_between_equal_ranks_nor_between_neighbours_nor_backwards() {
    assertThat(Rank.between(new Rank("a0"), new Rank("a0"))).isEmpty();
    assertThat(Rank.between(new Rank("a0"), new Rank("a00"))).isEmpty();
    assertThat(Rank.between(new Rank("a1"), new Rank("a0"))).isEmpty();
    assertThat(Rank.between(new Rank("a" + "0".repeat(63)), new Rank("a" + "0".repeat(62) + "1")))
        .isEmpty();
    assertThat(Rank.between(null, new Rank("A" + "0".repeat(26)))).isEmpty();
  }

  @Test
  void wherever_something_is_put_the_order_holds() {
    for (long seed = 0; seed < 20; seed++) {
      Random random = new Random(seed);
      List<Rank> column = new ArrayList<>();
      for (int i = 0; i < 500; i++) {
        int at = random.nextInt(3) == 0 ? random.nextInt(2) * i : random.nextInt(i + 1);
        Rank above = at == 0 ? null : column.get(at - 1);
        Rank below = at == i ? null : column.get(at);
        column.add(at, Rank.between(above, below).orElseThrow());
      }
      assertThat(column).as("seed " + seed).isSorted().doesNotHaveDuplicates();
    }
  }

  @Test
  void a_place_is_the_shortest_that_there_is() {
    String digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    List<String> fractions = new ArrayList<>(List.of(""));
    digits.chars().skip(1).forEach(it -> fractions.add("" + (char) it));
    digits
        .chars()
        .forEach(a -> digits.chars().skip(1).forEach(b -> fractions.add("" + (char) a + (char) b)));
    Random random = new Random(1);
    for (int i = 0; i < 300; i++) {
      String one = "a5" + fractions.get(random.nextInt(fractions.size()));
      String other = "a5" + fractions.get(random.nextInt(fractions.size()));
      if (one.compareTo(other) < 0) {
        int shortest =
            fractions.stream()
                .map(it -> "a5" + it)
                .filter(it -> one.compareTo(it) < 0 && it.compareTo(other) < 0)
                .mapToInt(String::length)
                .min()
                .orElse(5);
        assertThat(Rank.between(new Rank(one), new Rank(other)).orElseThrow().value())
            .as(one + " and " + other)
            .hasSize(shortest);
      }
    }
  }

  @Test
  void ten_thousand_places_on_top_stay_in_order_and_short() {
    List<Rank> ranks =
        Stream.iterate(Rank.FIRST, it -> Rank.between(null, it).orElseThrow())
            .limit(10_000)
            .toList();
    assertThat(ranks).isSortedAccordingTo(Comparator.reverseOrder()).doesNotHaveDuplicates();
    assertThat(ranks.get(ranks.size() - 1).value()).hasSizeLessThanOrEqualTo(4);
  }
}
