package io.taskeri.web.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.taskeri.application.patch.Patch;
import io.taskeri.web.problem.FieldError;
import io.taskeri.web.problem.RequestProblem;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonObjectTest {
  @Test
  void every_kind_of_field_is_read() {
    JsonObject body =
        object(
            """
            {"title": "Ünïcode", "due": "2024-02-29", "unit": "DAYS", "nothing": null,
             "id": "0199d4b0-3b7e-7c11-8a52-000000000005", "list": ["a", "b"], "in": {"name": "x"}}
            """);

    assertThat(body.required("title", TextKind.TEXT)).isEqualTo("Ünïcode");
    assertThat(body.optional("due", TextKind.DATE)).contains(LocalDate.of(2024, 2, 29));
    assertThat(body.optional("unit", TextKind.oneOf(TimeUnit.class))).contains(TimeUnit.DAYS);
    assertThat(body.optional("nothing", TextKind.TEXT)).isEmpty();
    assertThat(body.optional("absent", TextKind.TEXT)).isEmpty();
    assertThat(body.required("id", TextKind.ID))
        .isEqualTo(UUID.fromString("0199d4b0-3b7e-7c11-8a52-000000000005"));
    assertThat(body.list("list", TextKind.TEXT)).containsExactly("a", "b");
    assertThat(body.list("lacking", TextKind.TEXT)).isEmpty();
    assertThat(body.object("in").required("name", TextKind.TEXT)).isEqualTo("x");
    body.done();
  }

  @Test
  void whole_numbers_are_read_and_those_that_are_too_large_become_the_largest() {
    JsonObject body = object("{\"a\": -5, \"b\": 45.0, \"c\": 99999999999, \"d\": -1e40}");

    assertThat(body.requiredInteger("a")).isEqualTo(-5);
    assertThat(body.requiredInteger("b")).isEqualTo(45);
    assertThat(body.requiredInteger("c")).isEqualTo(Integer.MAX_VALUE);
    assertThat(body.patchInteger("d")).isEqualTo(Patch.set(Integer.MIN_VALUE));
    assertThat(body.patchInteger("e")).isEqualTo(Patch.keep());
    body.done();
    assertThat(object("{\"a\": null}").patchInteger("a")).isEqualTo(Patch.clear());
    for (String wrong : List.of("\"5\"", "5.5", "true", "[]", "1e999999999")) {
      assertThat(errors("{\"a\": " + wrong + "}", it -> it.requiredInteger("a")))
          .extracting(it -> it.field() + " " + it.code())
          .containsExactly("/a wrong-type");
    }
    assertThat(errors("{}", it -> it.requiredInteger("a")))
        .extracting(it -> it.field() + " " + it.code())
        .containsExactly("/a required");
  }

  @Test
  void all_errors_are_told_at_once_each_with_its_pointer() {
    List<FieldError> errors =
        errors(
            """
            {"due": "2026-02-30", "unit": "days", "list": ["a", 1], "in": {"name": 1, "a/b~": 2},
             "extra": true, "number": 1e999999999}
            """,
            body -> {
              body.required("title", TextKind.TEXT);
              body.optional("due", TextKind.DATE);
              body.optional("unit", TextKind.oneOf(TimeUnit.class));
              body.list("list", TextKind.TEXT);
              body.object("in").required("name", TextKind.TEXT);
              body.optional("number", TextKind.TEXT);
            });

    assertThat(errors)
        .extracting(it -> it.field() + " " + it.code())
        .containsExactly(
            "/title required",
            "/due invalid-date",
            "/unit unknown-value",
            "/list/1 wrong-type",
            "/in/name wrong-type",
            "/number wrong-type",
            "/extra unknown-field",
            "/in/a~1b~0 unknown-field");
  }

  @Test
  void a_missing_object_is_one_error() {
    List<FieldError> errors =
        errors("{}", body -> body.object("admin").required("email", TextKind.TEXT));

    assertThat(errors).extracting(FieldError::field).containsExactly("/admin");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-2-3", "+12026-11-23", "20261123", "2026-11-23T00:00:00Z", ""})
  void only_whole_dates_are_dates(String text) {
    assertThat(TextKind.DATE.parse().apply(text)).isEqualTo(Optional.empty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "[]", "\"text\"", "1", "true"})
  void a_body_that_is_no_object_is_refused(String json) {
    RequestProblem problem = catchThrowableOfType(RequestProblem.class, () -> object(json));

    assertThat(problem.errors()).extracting(FieldError::code).containsExactly("wrong-type");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "{",
        "{\"a\":}",
        "{\"a\":1,}",
        "{a:1}",
        "{'a':1}",
        "{\"a\":NaN}",
        "{\"a\":01}",
        "{} {}",
        "{}x",
        "// comment\n{}",
        "\uFEFF{}",
        "{\"a\":\"\t\"}",
        "{\"a\":\"\\x\"}"
      })
  void broken_json_is_refused(String json) {
    RequestProblem problem = catchThrowableOfType(RequestProblem.class, () -> object(json));

    assertThat(problem.error().code()).isEqualTo("malformed-json");
    assertThat(problem).hasMessageNotContaining("Jackson").hasMessageNotContaining("com.");
  }

  @Test
  void what_costs_more_than_its_size_is_refused() {
    String deep = "{\"a\":".repeat(1000) + "1" + "}".repeat(1000);
    String longNumber = "{\"a\":" + "9".repeat(1000) + "}";
    String longName = "{\"" + "a".repeat(1000) + "\":1}";

    for (String json : List.of(deep, longNumber, longName)) {
      RequestProblem problem = catchThrowableOfType(RequestProblem.class, () -> object(json));
      assertThat(problem.error().code()).isEqualTo("malformed-json");
    }
  }

  @Test
  void a_doubled_field_is_refused_by_its_name() {
    RequestProblem problem =
        catchThrowableOfType(RequestProblem.class, () -> object("{\"a\": {\"b\": 1, \"b\": 2}}"));

    assertThat(problem.errors())
        .containsExactly(
            new FieldError("/a/b", "duplicate-key", "stands twice in the same object"));
  }

  @Test
  void invalid_utf8_is_refused() {
    for (int[] bytes : new int[][] {{0xC3, 0x28}, {0xED, 0xA0, 0x80}, {0xC0, 0x80}, {0xFF}}) {
      byte[] body = "{\"a\":\"xxxx\"}".getBytes(StandardCharsets.UTF_8);
      for (int i = 0; i < bytes.length; i++) {
        body[6 + i] = (byte) bytes[i];
      }
      RequestProblem problem = catchThrowableOfType(RequestProblem.class, () -> Json.read(body));
      assertThat(problem).hasMessageContaining("UTF-8");
    }
  }

  @Test
  void a_lone_surrogate_can_be_written() {
    assertThat(Json.write(List.of("a\uD800b")))
        .isEqualTo("[\"a?b\"]".getBytes(StandardCharsets.UTF_8));
  }

  private static JsonObject object(String json) {
    return JsonObject.of(Json.read(json.getBytes(StandardCharsets.UTF_8)));
  }

  private static List<FieldError> errors(String json, Consumer<JsonObject> reader) {
    JsonObject body = object(json);
    reader.accept(body);
    return catchThrowableOfType(RequestProblem.class, body::done).errors();
  }
}
