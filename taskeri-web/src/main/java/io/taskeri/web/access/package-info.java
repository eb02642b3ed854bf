/** Roles and what they allow over HTTP. */
@NullMarked
package io.taskeri.web.access;

import org.jspecify.annotations.NullMarked;
