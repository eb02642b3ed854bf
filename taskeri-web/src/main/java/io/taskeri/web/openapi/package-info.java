/** The OpenAPI 3.1 document of all that is served, and the page that shows it. */
@NullMarked
package io.taskeri.web.openapi;

import org.jspecify.annotations.NullMarked;
