/** What the operator of the installation does over HTTP: the same as by command. */
@NullMarked
package io.taskeri.web.operator;

import org.jspecify.annotations.NullMarked;
