/** Access tokens, who is calling, log-in and sign-up. */
@NullMarked
package io.taskeri.web.auth;

import org.jspecify.annotations.NullMarked;
