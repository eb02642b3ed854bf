/** Organizations over HTTP. */
@NullMarked
package io.taskeri.web.tenant;

import org.jspecify.annotations.NullMarked;
