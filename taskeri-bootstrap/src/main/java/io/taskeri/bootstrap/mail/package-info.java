/** Mail by SMTP: a thread that looks for what is due, and what hands it to a mail server. */
@NullMarked
package io.taskeri.bootstrap.mail;

import org.jspecify.annotations.NullMarked;
