package io.taskeri.domain.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PlaceTest {
  private static final TaskId LOW = new TaskId(new UUID(1, 0));
  private static final TaskId HIGH = new TaskId(new UUID(-1, 0));

  @Test
  void places_order_by_rank_and_among_equal_ranks_by_the_text_of_the_id() {
    Place first = new Place(new Rank("b00"), HIGH);
    Place second = new Place(new Rank("c00"), LOW);
    Place third = new Place(new Rank("c00"), HIGH);
    assertThat(List.of(third, first, second).stream().sorted())
        .containsExactly(first, second, third);
  }
}
