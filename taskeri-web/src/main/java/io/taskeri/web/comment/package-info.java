/** Comments over HTTP. */
@NullMarked
package io.taskeri.web.comment;

import org.jspecify.annotations.NullMarked;
