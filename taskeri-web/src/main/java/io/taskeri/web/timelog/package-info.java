/** Time logs over HTTP. */
@NullMarked
package io.taskeri.web.timelog;

import org.jspecify.annotations.NullMarked;
