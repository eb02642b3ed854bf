/** Projects over HTTP. */
@NullMarked
package io.taskeri.web.project;

import org.jspecify.annotations.NullMarked;
