/** People over HTTP. */
@NullMarked
package io.taskeri.web.user;

import org.jspecify.annotations.NullMarked;
