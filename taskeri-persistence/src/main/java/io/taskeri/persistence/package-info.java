/** The storage in PostgreSQL, a schema for each tenant. What lies below is internal. */
@NullMarked
package io.taskeri.persistence;

import org.jspecify.annotations.NullMarked;
