/** Labels over HTTP. */
@NullMarked
package io.taskeri.web.label;

import org.jspecify.annotations.NullMarked;
