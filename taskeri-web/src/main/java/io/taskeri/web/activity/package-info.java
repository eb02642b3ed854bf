/** The audit log over HTTP. */
@NullMarked
package io.taskeri.web.activity;

import org.jspecify.annotations.NullMarked;
