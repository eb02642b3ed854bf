/** Whether the process lives and whether it can serve. */
@NullMarked
package io.taskeri.web.health;

import org.jspecify.annotations.NullMarked;
