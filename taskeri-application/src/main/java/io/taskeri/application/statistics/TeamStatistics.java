package io.taskeri.application.statistics;

import io.taskeri.domain.organization.TeamId;

/**
 * How many tasks are assigned to the members of a team; each counts once.
 *
 * @param open those that are not completed
 * @param completed those that were completed in the period
 * @param minutes the time that the members logged in the period
 */
public record TeamStatistics(
    TeamId team,
    String name,
    long memberCount,
    long open,
    long overdue,
    long completed,
    long minutes) {}
