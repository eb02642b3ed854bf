/** Search over HTTP. */
@NullMarked
package io.taskeri.web.search;

import org.jspecify.annotations.NullMarked;
