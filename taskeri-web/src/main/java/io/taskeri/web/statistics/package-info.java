/** Statistics over HTTP. */
@NullMarked
package io.taskeri.web.statistics;

import org.jspecify.annotations.NullMarked;
