/** A PostgreSQL that the server brings along, starts and stops by itself. */
@NullMarked
package io.taskeri.bootstrap.embedded;

import org.jspecify.annotations.NullMarked;
