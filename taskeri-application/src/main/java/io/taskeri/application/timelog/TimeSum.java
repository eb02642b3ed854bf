package io.taskeri.application.timelog;

import org.jspecify.annotations.Nullable;

/**
 * The time of one group.
 *
 * @param group the id of the person, project or task; or the first day of the day, week or month
 * @param name what the person or project is called at present, or the key of the task; null for
 *     times
 * @param logs how many time logs
 * @param minutes how much time
 */
public record TimeSum(String group, @Nullable String name, long logs, long minutes) {}
