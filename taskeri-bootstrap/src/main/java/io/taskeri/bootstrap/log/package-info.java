/** How the server writes its log: one event a line, whatever stands in it. */
@NullMarked
package io.taskeri.bootstrap.log;

import org.jspecify.annotations.NullMarked;
