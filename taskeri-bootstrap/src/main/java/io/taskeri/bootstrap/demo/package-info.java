/** Two organizations to try Taskeri out with, made by its use cases. */
@NullMarked
package io.taskeri.bootstrap.demo;

import org.jspecify.annotations.NullMarked;
