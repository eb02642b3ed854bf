--liquibase formatted sql logicalFilePath:taskeri/tenant.sql

-- What every tenant has, each in its own schema. No name here carries a schema: the search path of
-- the transaction decides. Indexed text is COLLATE "C": its order is the same on every server, and
-- no upgrade of an operating system's locales can break an index.

--changeset taskeri:change-log-key
--comment: Citus wants a primary key on every table, Liquibase's own included
ALTER TABLE databasechangelog
  ADD CONSTRAINT databasechangelog_pkey PRIMARY KEY (id, author, filename);

--changeset taskeri:users
--comment: Lists are sorted by sort_name, which the application folds, so that every server orders alike
CREATE TABLE users (
  id uuid CONSTRAINT users_pkey PRIMARY KEY,
  email text COLLATE "C" NOT NULL CONSTRAINT users_email_key UNIQUE,
  name text NOT NULL,
  sort_name text COLLATE "C" NOT NULL,
  title text,
  time_zone text,
  avatar_color text NOT NULL,
  status text NOT NULL CONSTRAINT users_status_valid CHECK (status IN ('ACTIVE', 'DEACTIVATED')),
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  version bigint NOT NULL
);

--changeset taskeri:users-by-creation
CREATE INDEX users_by_creation ON users (created_at, id);

--changeset taskeri:users-by-name
CREATE INDEX users_by_name ON users (sort_name, id);

--changeset taskeri:roles
CREATE TABLE roles (
  id uuid CONSTRAINT roles_pkey PRIMARY KEY,
  name text COLLATE "C" NOT NULL CONSTRAINT roles_name_key UNIQUE,
  description text NOT NULL,
  system boolean NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  version bigint NOT NULL
);

--changeset taskeri:role-permissions
CREATE TABLE role_permissions (
  role_id uuid NOT NULL
    CONSTRAINT role_permissions_role_fkey REFERENCES roles (id) ON DELETE CASCADE,
  permission text COLLATE "C" NOT NULL,
  CONSTRAINT role_permissions_pkey PRIMARY KEY (role_id, permission)
);

--changeset taskeri:user-roles
CREATE TABLE user_roles (
  user_id uuid NOT NULL CONSTRAINT user_roles_user_fkey REFERENCES users (id) ON DELETE CASCADE,
  role_id uuid NOT NULL CONSTRAINT user_roles_role_fkey REFERENCES roles (id),
  CONSTRAINT user_roles_pkey PRIMARY KEY (user_id, role_id)
);

--changeset taskeri:user-roles-by-role
CREATE INDEX user_roles_by_role ON user_roles (role_id);

--changeset taskeri:projects
CREATE TABLE projects (
  id uuid CONSTRAINT projects_pkey PRIMARY KEY,
  key text COLLATE "C" NOT NULL CONSTRAINT projects_key_key UNIQUE,
  name text NOT NULL,
  sort_name text COLLATE "C" NOT NULL,
  description text NOT NULL,
  status text NOT NULL CONSTRAINT projects_status_valid
    CHECK (status IN ('PLANNED', 'ACTIVE', 'ON_HOLD', 'COMPLETED')),
  visibility text NOT NULL CONSTRAINT projects_visibility_valid
    CHECK (visibility IN ('ORGANIZATION', 'PRIVATE')),
  lead_id uuid CONSTRAINT projects_lead_fkey REFERENCES users (id),
  start_date date,
  end_date date,
  archived_at timestamptz,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  version bigint NOT NULL,
  CONSTRAINT projects_dates_valid CHECK (end_date >= start_date)
);

--changeset taskeri:projects-by-creation
CREATE INDEX projects_by_creation ON projects (created_at, id);

--changeset taskeri:projects-by-name
CREATE INDEX projects_by_name ON projects (sort_name, id);

--changeset taskeri:project-members
CREATE TABLE project_members (
  project_id uuid NOT NULL
    CONSTRAINT project_members_project_fkey REFERENCES projects (id) ON DELETE CASCADE,
  user_id uuid NOT NULL CONSTRAINT project_members_user_fkey REFERENCES users (id),
  added_at timestamptz NOT NULL,
  CONSTRAINT project_members_pkey PRIMARY KEY (project_id, user_id)
);

--changeset taskeri:project-members-by-user
CREATE INDEX project_members_by_user ON project_members (user_id, project_id);

--changeset taskeri:project-counters
--comment: Apart from the projects, so that a new task neither raises a project's version nor waits for its change
CREATE TABLE project_counters (
  project_id uuid CONSTRAINT project_counters_pkey PRIMARY KEY
    CONSTRAINT project_counters_project_fkey REFERENCES projects (id) ON DELETE CASCADE,
  last_number integer NOT NULL CONSTRAINT project_counters_last_number_valid CHECK (last_number >= 0)
);

--changeset taskeri:tasks
--comment: A priority is a number, 1 LOW to 4 URGENT, because lists are sorted by it
CREATE TABLE tasks (
  id uuid CONSTRAINT tasks_pkey PRIMARY KEY,
  project_id uuid NOT NULL
    CONSTRAINT tasks_project_fkey REFERENCES projects (id) ON DELETE CASCADE,
  number integer NOT NULL CONSTRAINT tasks_number_valid CHECK (number > 0),
  title text NOT NULL,
  description text NOT NULL,
  status text COLLATE "C" NOT NULL CONSTRAINT tasks_status_valid
    CHECK (status IN ('TODO', 'IN_PROGRESS', 'IN_REVIEW', 'DONE', 'CANCELLED')),
  priority smallint NOT NULL CONSTRAINT tasks_priority_valid CHECK (priority BETWEEN 1 AND 4),
  due_date date,
  parent_id uuid CONSTRAINT tasks_parent_fkey REFERENCES tasks (id),
  rank text COLLATE "C" NOT NULL,
  created_by uuid NOT NULL CONSTRAINT tasks_created_by_fkey REFERENCES users (id),
  completed_at timestamptz,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  version bigint NOT NULL,
  CONSTRAINT tasks_number_key UNIQUE (project_id, number)
);

--changeset taskeri:tasks-by-creation
CREATE INDEX tasks_by_creation ON tasks (created_at, id);

--changeset taskeri:tasks-by-update
CREATE INDEX tasks_by_update ON tasks (updated_at, id);

--changeset taskeri:tasks-by-due-date
--comment: Without a due date comes last; as one value it can be compared in a keyset page
CREATE INDEX tasks_by_due_date ON tasks ((coalesce(due_date, 'infinity')), id);

--changeset taskeri:tasks-by-priority
CREATE INDEX tasks_by_priority ON tasks (priority, id);

--changeset taskeri:tasks-by-status
CREATE INDEX tasks_by_status ON tasks (status, created_at, id);

--changeset taskeri:tasks-of-project-by-creation
CREATE INDEX tasks_of_project_by_creation ON tasks (project_id, created_at, id);

--changeset taskeri:tasks-of-project-by-update
CREATE INDEX tasks_of_project_by_update ON tasks (project_id, updated_at, id);

--changeset taskeri:tasks-of-project-by-due-date
CREATE INDEX tasks_of_project_by_due_date
  ON tasks (project_id, (coalesce(due_date, 'infinity')), id);

--changeset taskeri:tasks-of-project-by-priority
CREATE INDEX tasks_of_project_by_priority ON tasks (project_id, priority, id);

--changeset taskeri:tasks-of-column
--comment: A column of the board, and its last rank
CREATE INDEX tasks_of_column ON tasks (project_id, status, rank, id);

--changeset taskeri:tasks-of-parent
CREATE INDEX tasks_of_parent ON tasks (parent_id) WHERE parent_id IS NOT NULL;

--changeset taskeri:task-assignments
--comment: The position orders those that were made at the same time
CREATE TABLE task_assignments (
  task_id uuid NOT NULL
    CONSTRAINT task_assignments_task_fkey REFERENCES tasks (id) ON DELETE CASCADE,
  user_id uuid NOT NULL CONSTRAINT task_assignments_user_fkey REFERENCES users (id),
  assigned_at timestamptz NOT NULL,
  assigned_by uuid NOT NULL
    CONSTRAINT task_assignments_assigned_by_fkey REFERENCES users (id),
  position integer NOT NULL,
  CONSTRAINT task_assignments_pkey PRIMARY KEY (task_id, user_id)
);

--changeset taskeri:task-assignments-by-user
CREATE INDEX task_assignments_by_user ON task_assignments (user_id, task_id);

--changeset taskeri:activities
--comment: One row for each changed field. No foreign keys: the history outlives what it tells of
CREATE TABLE activities (
  id uuid CONSTRAINT activities_pkey PRIMARY KEY,
  occurred_at timestamptz NOT NULL,
  actor_id uuid NOT NULL,
  entity_type text COLLATE "C" NOT NULL,
  entity_id uuid NOT NULL,
  project_id uuid,
  action text COLLATE "C" NOT NULL,
  field text COLLATE "C",
  old_value text,
  new_value text
);

--changeset taskeri:idempotency-keys
--comment: The hash covers user, scope and key
CREATE TABLE idempotency_keys (
  key_hash bytea CONSTRAINT idempotency_keys_pkey PRIMARY KEY,
  fingerprint text NOT NULL,
  created_id uuid NOT NULL,
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL
);

--changeset taskeri:idempotency-keys-by-expiry
CREATE INDEX idempotency_keys_by_expiry ON idempotency_keys (expires_at);

--changeset taskeri:users-erased-at
ALTER TABLE users ADD COLUMN erased_at timestamptz;

--changeset taskeri:users-search
--comment: Of sort_name, for a server whose locale is C folds only ASCII. What the parser of PostgreSQL would join to one word or drop (hosts, numbers with signs, tags) becomes a space
ALTER TABLE users ADD COLUMN search tsvector GENERATED ALWAYS AS (
  to_tsvector('simple', translate(sort_name || ' ' || email, '@._+-/~&<’–—', repeat(' ', 12)))) STORED;

--changeset taskeri:users-by-search
CREATE INDEX users_by_search ON users USING gin (search);

--changeset taskeri:users-by-email
CREATE INDEX users_by_email ON users (email, id);

--changeset taskeri:users-active-by-name
--comment: Partial, because the collation of the status is not C
CREATE INDEX users_active_by_name ON users (sort_name, id) WHERE status = 'ACTIVE';

--changeset taskeri:users-deactivated-by-name
CREATE INDEX users_deactivated_by_name ON users (sort_name, id) WHERE status = 'DEACTIVATED';

--changeset taskeri:invitations
CREATE TABLE invitations (
  id uuid CONSTRAINT invitations_pkey PRIMARY KEY,
  email text COLLATE "C" NOT NULL,
  invited_by uuid NOT NULL CONSTRAINT invitations_invited_by_fkey REFERENCES users (id),
  token_hash bytea NOT NULL CONSTRAINT invitations_token_hash_key UNIQUE,
  expires_at timestamptz NOT NULL,
  accepted_by uuid CONSTRAINT invitations_accepted_by_fkey REFERENCES users (id),
  accepted_at timestamptz,
  revoked_at timestamptz,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  version bigint NOT NULL,
  CONSTRAINT invitations_end_valid CHECK (accepted_at IS NULL OR revoked_at IS NULL)
);

--changeset taskeri:invitations-open
CREATE UNIQUE INDEX invitations_open_key ON invitations (email)
  WHERE accepted_at IS NULL AND revoked_at IS NULL;

--changeset taskeri:invitations-by-email
CREATE INDEX invitations_by_email ON invitations (email, created_at, id);

--changeset taskeri:invitations-by-creation
CREATE INDEX invitations_by_creation ON invitations (created_at, id);

--changeset taskeri:invitation-roles
CREATE TABLE invitation_roles (
  invitation_id uuid NOT NULL
    CONSTRAINT invitation_roles_invitation_fkey REFERENCES invitations (id) ON DELETE CASCADE,
  role_id uuid NOT NULL CONSTRAINT invitation_roles_role_fkey REFERENCES roles (id),
  CONSTRAINT invitation_roles_pkey PRIMARY KEY (invitation_id, role_id)
);

--changeset taskeri:invitation-roles-by-role
CREATE INDEX invitation_roles_by_role ON invitation_roles (role_id);

--changeset taskeri:password-resets
CREATE TABLE password_resets (
  user_id uuid CONSTRAINT password_resets_pkey PRIMARY KEY
    CONSTRAINT password_resets_user_fkey REFERENCES users (id) ON DELETE CASCADE,
  token_hash bytea NOT NULL CONSTRAINT password_resets_token_hash_key UNIQUE,
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL
);

--changeset taskeri:password-resets-by-expiry
CREATE INDEX password_resets_by_expiry ON password_resets (expires_at);

--changeset taskeri:departments
CREATE TABLE departments (
  id uuid CONSTRAINT departments_pkey PRIMARY KEY,
  name text COLLATE "C" NOT NULL CONSTRAINT departments_name_key UNIQUE,
  sort_name text COLLATE "C" NOT NULL,
  description text NOT NULL,
  head_id uuid CONSTRAINT departments_head_fkey REFERENCES users (id) ON DELETE SET NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  version bigint NOT NULL,
  search tsvector GENERATED ALWAYS AS (
    to_tsvector('simple', translate(sort_name, '@._+-/~&<’–—', repeat(' ', 12)))) STORED
);

--changeset taskeri:departments-by-name
CREATE INDEX departments_by_name ON departments (sort_name, id);

--changeset taskeri:departments-by-creation
CREATE INDEX departments_by_creation ON departments (created_at, id);

--changeset taskeri:departments-by-search
CREATE INDEX departments_by_search ON departments USING gin (search);

--changeset taskeri:departments-by-head
CREATE INDEX departments_by_head ON departments (head_id) WHERE head_id IS NOT NULL;

--changeset taskeri:department-members
CREATE TABLE department_members (
  department_id uuid NOT NULL
    CONSTRAINT department_members_department_fkey REFERENCES departments (id) ON DELETE CASCADE,
  user_id uuid NOT NULL
    CONSTRAINT department_members_user_fkey REFERENCES users (id) ON DELETE CASCADE,
  added_at timestamptz NOT NULL,
  CONSTRAINT department_members_pkey PRIMARY KEY (department_id, user_id)
);

--changeset taskeri:department-members-by-user
CREATE INDEX department_members_by_user ON department_members (user_id, department_id);

--changeset taskeri:teams
CREATE TABLE teams (
  id uuid CONSTRAINT teams_pkey PRIMARY KEY,
  name text COLLATE "C" NOT NULL CONSTRAINT teams_name_key UNIQUE,
  sort_name text COLLATE "C" NOT NULL,
  description text NOT NULL,
  department_id uuid
    CONSTRAINT teams_department_fkey REFERENCES departments (id) ON DELETE SET NULL,
  lead_id uuid CONSTRAINT teams_lead_fkey REFERENCES users (id) ON DELETE SET NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  version bigint NOT NULL,
  search tsvector GENERATED ALWAYS AS (
    to_tsvector('simple', translate(sort_name, '@._+-/~&<’–—', repeat(' ', 12)))) STORED
);

--changeset taskeri:teams-by-name
CREATE INDEX teams_by_name ON teams (sort_name, id);

--changeset taskeri:teams-by-creation
CREATE INDEX teams_by_creation ON teams (created_at, id);

--changeset taskeri:teams-by-search
CREATE INDEX teams_by_search ON teams USING gin (search);

--changeset taskeri:teams-by-department
CREATE INDEX teams_by_department ON teams (department_id, sort_name, id);

--changeset taskeri:teams-by-lead
CREATE INDEX teams_by_lead ON teams (lead_id) WHERE lead_id IS NOT NULL;

--changeset taskeri:team-members
CREATE TABLE team_members (
  team_id uuid NOT NULL
    CONSTRAINT team_members_team_fkey REFERENCES teams (id) ON DELETE CASCADE,
  user_id uuid NOT NULL
    CONSTRAINT team_members_user_fkey REFERENCES users (id) ON DELETE CASCADE,
  added_at timestamptz NOT NULL,
  CONSTRAINT team_members_pkey PRIMARY KEY (team_id, user_id)
);

--changeset taskeri:team-members-by-user
CREATE INDEX team_members_by_user ON team_members (user_id, team_id);

--changeset taskeri:activities-entity-name
--comment: What the entity was called then; null for people and invitations, whose names are read from themselves
ALTER TABLE activities ADD COLUMN entity_name text;

--changeset taskeri:activities-by-time
CREATE INDEX activities_by_time ON activities (occurred_at, id);

--changeset taskeri:activities-by-entity
CREATE INDEX activities_by_entity ON activities (entity_id, occurred_at, id);

--changeset taskeri:activities-by-entity-type
CREATE INDEX activities_by_entity_type ON activities (entity_type, occurred_at, id);

--changeset taskeri:activities-by-actor
CREATE INDEX activities_by_actor ON activities (actor_id, occurred_at, id);

--changeset taskeri:activities-by-project
CREATE INDEX activities_by_project ON activities (project_id, occurred_at, id)
  WHERE project_id IS NOT NULL;

--changeset taskeri:manager-permissions
--comment: What is new in the catalogue, for tenants that are there already; a new one gets its roles later
INSERT INTO role_permissions (role_id, permission)
SELECT r.id, p.permission
FROM roles r CROSS JOIN (VALUES
  ('role:read'), ('department:read'), ('department:manage'), ('team:read'), ('team:manage')
) AS p (permission)
WHERE r.name = 'Manager' AND NOT r.system
ON CONFLICT DO NOTHING;

--changeset taskeri:employee-permissions
INSERT INTO role_permissions (role_id, permission)
SELECT r.id, p.permission
FROM roles r CROSS JOIN (VALUES ('role:read'), ('department:read'), ('team:read')) AS p (permission)
WHERE r.name = 'Employee' AND NOT r.system
ON CONFLICT DO NOTHING;

--changeset taskeri:projects-search
ALTER TABLE projects ADD COLUMN search tsvector GENERATED ALWAYS AS (
  to_tsvector('simple', translate(key || ' ' || sort_name, '@._+-/~&<’–—', repeat(' ', 12)))) STORED;

--changeset taskeri:projects-by-search
CREATE INDEX projects_by_search ON projects USING gin (search);

--changeset taskeri:projects-by-update
CREATE INDEX projects_by_update ON projects (updated_at, id);

--changeset taskeri:projects-by-lead
CREATE INDEX projects_by_lead ON projects (lead_id) WHERE lead_id IS NOT NULL;

--changeset taskeri:comments
CREATE TABLE comments (
  id uuid CONSTRAINT comments_pkey PRIMARY KEY,
  task_id uuid NOT NULL
    CONSTRAINT comments_task_fkey REFERENCES tasks (id) ON DELETE CASCADE,
  author_id uuid NOT NULL CONSTRAINT comments_author_fkey REFERENCES users (id),
  body text NOT NULL,
  edited_at timestamptz,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  version bigint NOT NULL
);

--changeset taskeri:comments-of-task
CREATE INDEX comments_of_task ON comments (task_id, created_at, id);

--changeset taskeri:time-logs
--comment: The project is the task's, which never changes: beside it, for the lists of a project
CREATE TABLE time_logs (
  id uuid CONSTRAINT time_logs_pkey PRIMARY KEY,
  task_id uuid NOT NULL
    CONSTRAINT time_logs_task_fkey REFERENCES tasks (id) ON DELETE CASCADE,
  project_id uuid NOT NULL
    CONSTRAINT time_logs_project_fkey REFERENCES projects (id) ON DELETE CASCADE,
  user_id uuid NOT NULL CONSTRAINT time_logs_user_fkey REFERENCES users (id),
  started_at timestamptz NOT NULL,
  minutes integer NOT NULL CONSTRAINT time_logs_minutes_valid CHECK (minutes BETWEEN 1 AND 1440),
  note text NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  version bigint NOT NULL
);

--changeset taskeri:time-logs-by-start
CREATE INDEX time_logs_by_start ON time_logs (started_at, id);

--changeset taskeri:time-logs-by-creation
CREATE INDEX time_logs_by_creation ON time_logs (created_at, id);

--changeset taskeri:time-logs-of-user-by-start
CREATE INDEX time_logs_of_user_by_start ON time_logs (user_id, started_at, id);

--changeset taskeri:time-logs-of-user-by-creation
CREATE INDEX time_logs_of_user_by_creation ON time_logs (user_id, created_at, id);

--changeset taskeri:time-logs-of-task-by-start
CREATE INDEX time_logs_of_task_by_start ON time_logs (task_id, started_at, id);

--changeset taskeri:time-logs-of-task-by-creation
CREATE INDEX time_logs_of_task_by_creation ON time_logs (task_id, created_at, id);

--changeset taskeri:time-logs-of-project-by-start
CREATE INDEX time_logs_of_project_by_start ON time_logs (project_id, started_at, id);

--changeset taskeri:time-logs-of-project-by-creation
CREATE INDEX time_logs_of_project_by_creation ON time_logs (project_id, created_at, id);

--changeset taskeri:comment-and-time-log-permissions
--comment: What is new in the catalogue, for tenants that are there already
INSERT INTO role_permissions (role_id, permission)
SELECT r.id, p.permission
FROM roles r CROSS JOIN (VALUES
  ('Manager', 'comment:create'),
  ('Manager', 'comment:delete:any'),
  ('Manager', 'time-log:create'),
  ('Manager', 'time-log:read:any'),
  ('Manager', 'time-log:update:any'),
  ('Employee', 'comment:create'),
  ('Employee', 'time-log:create')
) AS p (role, permission)
WHERE r.name = p.role AND NOT r.system
ON CONFLICT DO NOTHING;

--changeset taskeri:labels
CREATE TABLE labels (
  id uuid CONSTRAINT labels_pkey PRIMARY KEY,
  name text COLLATE "C" NOT NULL CONSTRAINT labels_name_key UNIQUE,
  sort_name text COLLATE "C" NOT NULL,
  color text NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  version bigint NOT NULL,
  search tsvector GENERATED ALWAYS AS (
    to_tsvector('simple', translate(sort_name, '@._+-/~&<’–—', repeat(' ', 12)))) STORED
);

--changeset taskeri:labels-by-name
CREATE INDEX labels_by_name ON labels (sort_name, id);

--changeset taskeri:labels-by-creation
CREATE INDEX labels_by_creation ON labels (created_at, id);

--changeset taskeri:labels-by-search
CREATE INDEX labels_by_search ON labels USING gin (search);

--changeset taskeri:task-labels
CREATE TABLE task_labels (
  task_id uuid NOT NULL
    CONSTRAINT task_labels_task_fkey REFERENCES tasks (id) ON DELETE CASCADE,
  label_id uuid NOT NULL
    CONSTRAINT task_labels_label_fkey REFERENCES labels (id) ON DELETE CASCADE,
  CONSTRAINT task_labels_pkey PRIMARY KEY (task_id, label_id)
);

--changeset taskeri:task-labels-by-label
CREATE INDEX task_labels_by_label ON task_labels (label_id, task_id);

--changeset taskeri:label-permissions
--comment: What is new in the catalogue, for tenants that are there already
INSERT INTO role_permissions (role_id, permission)
SELECT r.id, 'label:manage' FROM roles r WHERE r.name = 'Manager' AND NOT r.system
ON CONFLICT DO NOTHING;

--changeset taskeri:tasks-sort-title
--comment: The title as the application folds it; what is there already, as the server does
ALTER TABLE tasks ADD COLUMN sort_title text COLLATE "C";

--changeset taskeri:tasks-sort-title-filled
UPDATE tasks SET sort_title = lower(title);

--changeset taskeri:tasks-sort-title-required
ALTER TABLE tasks ALTER COLUMN sort_title SET NOT NULL;

--changeset taskeri:tasks-search
--comment: The title weighs more. A server whose locale is C folds only the ASCII of a description
ALTER TABLE tasks ADD COLUMN search tsvector GENERATED ALWAYS AS (
  setweight(to_tsvector('simple',
    translate(sort_title, '@._+-/~&<’–—', repeat(' ', 12))), 'A')
  || setweight(to_tsvector('simple',
    translate(description, '@._+-/~&<’–—', repeat(' ', 12))), 'B')) STORED;

--changeset taskeri:tasks-by-search
CREATE INDEX tasks_by_search ON tasks USING gin (search);

--changeset taskeri:tasks-by-title
CREATE INDEX tasks_by_title ON tasks (sort_title, id);

--changeset taskeri:tasks-of-project-by-title
CREATE INDEX tasks_of_project_by_title ON tasks (project_id, sort_title, id);

--changeset taskeri:tasks-by-rank
CREATE INDEX tasks_by_rank ON tasks (rank, id);

--changeset taskeri:tasks-of-project-by-rank
CREATE INDEX tasks_of_project_by_rank ON tasks (project_id, rank, id);

--changeset taskeri:tasks-by-creator
CREATE INDEX tasks_by_creator ON tasks (created_by, created_at, id);

--changeset taskeri:comments-search
ALTER TABLE comments ADD COLUMN search tsvector GENERATED ALWAYS AS (
  to_tsvector('simple', translate(body, '@._+-/~&<’–—', repeat(' ', 12)))) STORED;

--changeset taskeri:comments-by-search
CREATE INDEX comments_by_search ON comments USING gin (search);

--changeset taskeri:statistics-permissions
--comment: What is new in the catalogue, for tenants that are there already
INSERT INTO role_permissions (role_id, permission)
SELECT r.id, 'statistics:read' FROM roles r WHERE r.name = 'Manager' AND NOT r.system
ON CONFLICT DO NOTHING;
