/** The conventions of HTTP that all routes share, each written once. */
@NullMarked
package io.taskeri.web.http;

import org.jspecify.annotations.NullMarked;
