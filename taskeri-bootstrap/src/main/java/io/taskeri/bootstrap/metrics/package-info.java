/** What the server measures of itself, for Prometheus. */
@NullMarked
package io.taskeri.bootstrap.metrics;

import org.jspecify.annotations.NullMarked;
