--liquibase formatted sql logicalFilePath:figures/figures.sql

--changeset figures:colour
ALTER TABLE projects ADD COLUMN colour text;
