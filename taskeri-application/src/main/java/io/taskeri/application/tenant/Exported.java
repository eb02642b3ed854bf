package io.taskeri.application.tenant;

/**
 * What an archive of a tenant holds.
 *
 * @param tables how many tables
 * @param rows how many rows in all of them
 */
public record Exported(int tables, long rows) {}
