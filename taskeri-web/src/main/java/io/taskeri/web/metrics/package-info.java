/** What is measured of requests, and where the figures are read. */
@NullMarked
package io.taskeri.web.metrics;

import org.jspecify.annotations.NullMarked;
