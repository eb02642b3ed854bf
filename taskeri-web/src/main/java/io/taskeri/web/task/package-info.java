/** Tasks over HTTP. */
@NullMarked
package io.taskeri.web.task;

import org.jspecify.annotations.NullMarked;
