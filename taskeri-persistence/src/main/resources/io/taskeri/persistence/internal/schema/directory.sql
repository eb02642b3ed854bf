--liquibase formatted sql logicalFilePath:taskeri/directory.sql

-- The directory: the one place that knows all tenants. Every table is named with its schema,
-- because no tenant's search path holds "public". Indexed text is COLLATE "C": its order is the
-- same on every server, and no upgrade of an operating system's locales can break an index.

--changeset taskeri:change-log-key
--comment: Citus wants a primary key on every table, Liquibase's own included
ALTER TABLE public.databasechangelog
  ADD CONSTRAINT databasechangelog_pkey PRIMARY KEY (id, author, filename);

--changeset taskeri:close-public
--comment: A role that is to use the directory is granted so by name
REVOKE ALL ON SCHEMA public FROM PUBLIC;

--changeset taskeri:tenants
CREATE TABLE public.tenants (
  id uuid CONSTRAINT tenants_pkey PRIMARY KEY,
  name text NOT NULL,
  slug text COLLATE "C" NOT NULL CONSTRAINT tenants_slug_key UNIQUE,
  schema_name text COLLATE "C" NOT NULL CONSTRAINT tenants_schema_name_key UNIQUE
    CONSTRAINT tenants_schema_name_valid CHECK (schema_name ~ '^tenant_[0-9a-f]{32}$'),
  status text NOT NULL
    CONSTRAINT tenants_status_valid CHECK (status IN ('ACTIVE', 'SUSPENDED', 'DELETING')),
  time_zone text NOT NULL,
  locale text NOT NULL,
  week_start text NOT NULL
    CONSTRAINT tenants_week_start_valid CHECK (week_start IN (
      'MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY')),
  max_users integer CONSTRAINT tenants_max_users_valid CHECK (max_users > 0),
  max_projects integer CONSTRAINT tenants_max_projects_valid CHECK (max_projects >= 0),
  schema_version text COLLATE "C" NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  version bigint NOT NULL
);

--changeset taskeri:tenant-users
CREATE TABLE public.tenant_users (
  id uuid CONSTRAINT tenant_users_pkey PRIMARY KEY,
  email text COLLATE "C" NOT NULL,
  tenant_schema text COLLATE "C" NOT NULL
    CONSTRAINT tenant_users_tenant_fkey REFERENCES public.tenants (schema_name),
  password_hash text NOT NULL,
  created_at timestamptz NOT NULL,
  CONSTRAINT tenant_users_email_key UNIQUE (email, tenant_schema)
);

--changeset taskeri:tenant-users-by-schema
CREATE INDEX tenant_users_by_schema ON public.tenant_users (tenant_schema);

--changeset taskeri:sessions
CREATE TABLE public.sessions (
  id uuid CONSTRAINT sessions_pkey PRIMARY KEY,
  tenant_id uuid NOT NULL CONSTRAINT sessions_tenant_fkey REFERENCES public.tenants (id),
  user_id uuid NOT NULL
    CONSTRAINT sessions_user_fkey REFERENCES public.tenant_users (id) ON DELETE CASCADE,
  created_at timestamptz NOT NULL,
  last_refreshed_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  ended_at timestamptz,
  address text,
  agent text
);

--changeset taskeri:sessions-by-user
CREATE INDEX sessions_by_user ON public.sessions (user_id);

--changeset taskeri:sessions-by-tenant
CREATE INDEX sessions_by_tenant ON public.sessions (tenant_id);

--changeset taskeri:sessions-by-expiry
CREATE INDEX sessions_by_expiry ON public.sessions (expires_at);

--changeset taskeri:refresh-tokens
CREATE TABLE public.refresh_tokens (
  hash bytea CONSTRAINT refresh_tokens_pkey PRIMARY KEY,
  session_id uuid NOT NULL
    CONSTRAINT refresh_tokens_session_fkey REFERENCES public.sessions (id) ON DELETE CASCADE,
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  used_at timestamptz
);

--changeset taskeri:refresh-tokens-by-session
CREATE INDEX refresh_tokens_by_session ON public.refresh_tokens (session_id);

--changeset taskeri:refresh-tokens-by-expiry
CREATE INDEX refresh_tokens_by_expiry ON public.refresh_tokens (expires_at);

--changeset taskeri:registration-keys
--comment: Idempotency keys of registration, which has no tenant to keep them in
CREATE TABLE public.registration_keys (
  key_hash bytea CONSTRAINT registration_keys_pkey PRIMARY KEY,
  fingerprint text NOT NULL,
  created_id uuid NOT NULL,
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL
);

--changeset taskeri:registration-keys-by-expiry
CREATE INDEX registration_keys_by_expiry ON public.registration_keys (expires_at);

--changeset taskeri:outbox
--comment: Mail of all tenants, written in the transaction that causes it; what is sent is deleted
CREATE TABLE public.outbox (
  id uuid CONSTRAINT outbox_pkey PRIMARY KEY,
  tenant_id uuid NOT NULL CONSTRAINT outbox_tenant_fkey REFERENCES public.tenants (id),
  recipient text COLLATE "C" NOT NULL,
  subject text NOT NULL,
  body_text text NOT NULL,
  body_html text NOT NULL,
  created_at timestamptz NOT NULL,
  attempts integer NOT NULL CONSTRAINT outbox_attempts_valid CHECK (attempts >= 0),
  due_at timestamptz NOT NULL,
  reason text,
  given_up_at timestamptz
);

--changeset taskeri:outbox-by-due
CREATE INDEX outbox_by_due ON public.outbox (due_at, id) WHERE given_up_at IS NULL;

--changeset taskeri:outbox-given-up
CREATE INDEX outbox_given_up ON public.outbox (given_up_at, id) WHERE given_up_at IS NOT NULL;

--changeset taskeri:outbox-by-recipient
CREATE INDEX outbox_by_recipient ON public.outbox (tenant_id, recipient);

--changeset taskeri:schema-versions
--comment: What tenants of a version consist of, and which of it disturbs nobody who does not know it
CREATE TABLE public.schema_versions (
  version text COLLATE "C" CONSTRAINT schema_versions_pkey PRIMARY KEY,
  change_sets text[] NOT NULL,
  expanding text[] NOT NULL
);

--changeset taskeri:tenants-migration-failure
--comment: Why a tenant could not be brought up to date; nothing once it is
ALTER TABLE public.tenants ADD COLUMN migration_failure text;

--changeset taskeri:tenants-migration-failed-at
ALTER TABLE public.tenants ADD COLUMN migration_failed_at timestamptz;

--changeset taskeri:migration-runs
--comment: Runs that had something to do; one that did not end was killed
CREATE TABLE public.migration_runs (
  id uuid CONSTRAINT migration_runs_pkey PRIMARY KEY,
  schema_version text NOT NULL,
  started_at timestamptz NOT NULL,
  behind integer NOT NULL,
  ended_at timestamptz,
  done integer,
  failed integer
);

--changeset taskeri:throttles
--comment: Attempts that were counted; a hash, for the key is an e-mail or an address
CREATE TABLE public.throttles (
  key_hash bytea CONSTRAINT throttles_pkey PRIMARY KEY,
  attempts integer NOT NULL,
  expires_at timestamptz NOT NULL
);

--changeset taskeri:throttles-by-expiry
CREATE INDEX throttles_by_expiry ON public.throttles (expires_at);

--changeset taskeri:deleted-tenants
--comment: What is left of a tenant that was deleted: nothing of its people
CREATE TABLE public.deleted_tenants (
  id uuid CONSTRAINT deleted_tenants_pkey PRIMARY KEY,
  schema_name text COLLATE "C" NOT NULL
    CONSTRAINT deleted_tenants_schema_name_key UNIQUE,
  deleted_at timestamptz NOT NULL
);
