package io.taskeri.domain.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.taskeri.domain.error.InvalidInput;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {
  @ParameterizedTest
  @ValueSource(strings = {"1583-01-01", "2024-02-29", "9999-12-31"})
  void a_date_lies_in_the_years_that_are_written_with_four_digits(String text) {
    assertThat(Dates.check(LocalDate.parse(text))).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1582-12-31", "0000-01-01", "-0001-12-31", "+10000-01-01"})
  void a_date_outside_of_them_is_refused(String text) {
    assertThatThrownBy(() -> Dates.check(LocalDate.parse(text))).isInstanceOf(InvalidInput.class);
  }

  @Test
  void no_date_is_none() {
    assertThat(Dates.check(null)).isNull();
  }
}
