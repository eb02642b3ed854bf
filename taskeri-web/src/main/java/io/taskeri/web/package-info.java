/** The HTTP adapter: what Taskeri offers over the network, and nothing that it decides. */
@NullMarked
package io.taskeri.web;

import org.jspecify.annotations.NullMarked;
