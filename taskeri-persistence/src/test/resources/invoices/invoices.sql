--liquibase formatted sql logicalFilePath:invoices/invoices.sql

--changeset invoices:invoices
CREATE TABLE invoices (
  task_id uuid CONSTRAINT invoices_pkey PRIMARY KEY
    CONSTRAINT invoices_task_id_fkey REFERENCES tasks ON DELETE CASCADE,
  amount bigint NOT NULL CONSTRAINT invoices_amount_valid CHECK (amount >= 0),
  approved_by uuid
);

--changeset invoices:cost-centre
ALTER TABLE projects ADD COLUMN cost_centre text;
