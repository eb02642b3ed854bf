/** The server program: it reads its configuration, puts the modules together and runs them. */
@NullMarked
package io.taskeri.bootstrap;

import org.jspecify.annotations.NullMarked;
