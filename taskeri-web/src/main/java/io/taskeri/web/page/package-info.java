/** Lists, one page at a time. */
@NullMarked
package io.taskeri.web.page;

import org.jspecify.annotations.NullMarked;
