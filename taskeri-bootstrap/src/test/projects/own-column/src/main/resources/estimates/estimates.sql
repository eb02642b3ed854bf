--liquibase formatted sql logicalFilePath:estimates/estimates.sql

--changeset estimates:estimate
ALTER TABLE tasks ADD COLUMN estimates_days integer
  CONSTRAINT tasks_estimates_days_valid CHECK (estimates_days BETWEEN 1 AND 100);
