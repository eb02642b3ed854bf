/** Every error, in the one form of RFC 9457. */
@NullMarked
package io.taskeri.web.problem;

import org.jspecify.annotations.NullMarked;
