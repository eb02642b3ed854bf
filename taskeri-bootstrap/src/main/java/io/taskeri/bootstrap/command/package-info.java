/** The commands of the command line and the server that {@code serve} runs. */
@NullMarked
package io.taskeri.bootstrap.command;

import org.jspecify.annotations.NullMarked;
