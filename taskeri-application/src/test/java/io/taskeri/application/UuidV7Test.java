package io.taskeri.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class UuidV7Test {
  @Test
  void only_grows_however_many_are_made_at_once() {
    UuidV7 ids = new UuidV7();
    List<String> made = Stream.generate(ids::next).limit(20_000).map(UUID::toString).toList();
    assertThat(made).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void says_when_it_was_made_and_that_it_is_of_version_seven() {
    long before = System.currentTimeMillis();
    UUID id = new UuidV7().next();
    assertThat(id.version()).isEqualTo(7);
    assertThat(id.variant()).isEqualTo(2);
    assertThat(id.getMostSignificantBits() >>> 16).isBetween(before, System.currentTimeMillis());
  }
}
