/** Looks at everything that a server needs, says what is wrong and what to do; changes nothing. */
@NullMarked
package io.taskeri.bootstrap.doctor;

import org.jspecify.annotations.NullMarked;
