package io.taskeri.application.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.taskeri.domain.error.ErrorCode;
import io.taskeri.domain.error.InvalidInput;
import io.taskeri.domain.error.TaskeriException;
import io.taskeri.domain.error.Violation;
import java.util.OptionalLong;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** How use cases refuse. */
final class Refusals {
  private Refusals() {}

  /** Whatever version is the present one. */
  static OptionalLong any() {
    return OptionalLong.empty();
  }

  static void assertForbidden(ThrowingCallable call) {
    assertCode(call, ErrorCode.FORBIDDEN);
  }

  static void assertNotFound(ThrowingCallable call) {
    assertCode(call, ErrorCode.NOT_FOUND);
  }

  static void assertCode(ThrowingCallable call, ErrorCode code) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            TaskeriException.class, refused -> assertThat(refused.code()).isEqualTo(code));
  }

  /** Exactly these violations, each as field and code. */
  static void assertInvalid(ThrowingCallable call, String... violations) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            InvalidInput.class,
            invalid ->
                assertThat(invalid.violations())
                    .extracting((Violation it) -> it.field() + " " + it.code())
                    .containsExactly(violations));
  }
}
