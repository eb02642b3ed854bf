/** What the operator decides: flags, environment and defaults, read once into plain values. */
@NullMarked
package io.taskeri.bootstrap.config;

import org.jspecify.annotations.NullMarked;
