package io.taskeri.application.timelog;

import io.taskeri.application.page.Page;

/**
 * A part of the sums of a list of time logs.
 *
 * @param minutes of all groups, also of those on other pages
 */
public record TimeSums(Page<TimeSum> page, long minutes) {}
