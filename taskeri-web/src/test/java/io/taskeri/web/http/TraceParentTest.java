package io.taskeri.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TraceParentTest {
  private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
  private static final String SPAN = "b7ad6b7169203331";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "00-" + TRACE + "-" + SPAN + "-01",
        "00-" + TRACE + "-" + SPAN + "-00",
        "cc-" + TRACE + "-" + SPAN + "-01-what-the-future-will-bring"
      })
  void a_header_that_is_well_formed_tells_trace_and_span(String header) {
    assertThat(TraceParent.of(List.of(header))).contains(new TraceParent(TRACE, SPAN));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x",
        "ff-" + TRACE + "-" + SPAN + "-01",
        "00-" + TRACE + "-" + SPAN + "-01-more",
        "00-" + TRACE + "-" + SPAN + "-01\u2028",
        "00-" + TRACE + "-" + SPAN,
        "00-0AF7651916CD43DD8448EB211C80319C-" + SPAN + "-01",
        "00-00000000000000000000000000000000-" + SPAN + "-01",
        "00-" + TRACE + "-0000000000000000-01",
        "00-" + TRACE + "0-" + SPAN + "-01"
      })
  void a_header_that_is_malformed_counts_as_none(String header) {
    assertThat(TraceParent.of(List.of(header))).isEmpty();
  }

  @Test
  void a_header_that_is_given_twice_counts_as_none() {
    String header = "00-" + TRACE + "-" + SPAN + "-01";
    assertThat(TraceParent.of(List.of(header, header))).isEmpty();
    assertThat(TraceParent.of(List.of())).isEmpty();
  }
}
