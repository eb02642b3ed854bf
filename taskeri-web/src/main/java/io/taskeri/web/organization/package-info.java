/** Departments and teams over HTTP. */
@NullMarked
package io.taskeri.web.organization;

import org.jspecify.annotations.NullMarked;
