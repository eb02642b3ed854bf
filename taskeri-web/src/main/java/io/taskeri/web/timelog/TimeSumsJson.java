package io.taskeri.web.timelog;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.taskeri.web.page.PageJson;

/**
 * A page of sums.
 *
 * @param minutes the sum over all pages
 */
record TimeSumsJson(@JsonUnwrapped PageJson page, long minutes) {}
