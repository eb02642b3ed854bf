/** JSON in and out: strict when reading, explicit when writing. */
@NullMarked
package io.taskeri.web.json;

import org.jspecify.annotations.NullMarked;
