/** The pages that people work in, served beside the API that they use. */
@NullMarked
package io.taskeri.web.pages;

import org.jspecify.annotations.NullMarked;
