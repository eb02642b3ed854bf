#!/usr/bin/env bash
# Puts one organization back as it stands in another database, such as one that last night's dump was
# restored into. All or nothing, in one transaction; whoever works in the organization must log in again.
#
#   taskeri tenants suspend acme
#   restore-tenant.sh acme restored taskeri      # slug, database to take it from, database to put it into
#   taskeri tenants migrate --tenant acme        # where the dump is of an earlier version
#   taskeri tenants resume acme
#
# Both databases are reached as psql reaches them: PGHOST, PGPORT, PGUSER, PGPASSWORD or ~/.pgpass.
set -euo pipefail

slug=${1:?the slug of an organization} from=${2:?a database to take it from} to=${3:?a database to put it into}

of_tenant() {
  psql --no-align --tuples-only --set=ON_ERROR_STOP=1 --set=slug="$slug" "$from" \
    <<< "SELECT $1 FROM public.tenants WHERE slug = :'slug'"
}

schema=$(of_tenant schema_name)
version=$(of_tenant schema_version)
if [ -z "$schema" ]; then
  echo "restore-tenant: there is no organization $slug in $from" >&2
  exit 3
fi

{
  echo "SET client_min_messages = warning;"
  echo "DELETE FROM public.tenant_users WHERE tenant_schema = '$schema';"
  echo "DROP SCHEMA IF EXISTS $schema CASCADE;"
  pg_dump --no-owner --schema="$schema" "$from"
  echo "COPY public.tenant_users FROM stdin;"
  psql --set=ON_ERROR_STOP=1 \
    --command="COPY (SELECT * FROM public.tenant_users WHERE tenant_schema = '$schema') TO STDOUT" "$from"
  echo '\.'
  echo "UPDATE public.tenants SET schema_version = '$version' WHERE schema_name = '$schema';"
  # Taken back, too, when something before it broke off: then this line never came.
  echo "COMMIT;"
} | { echo "BEGIN;"; cat; } | psql --quiet --set=ON_ERROR_STOP=1 --output=/dev/null "$to"
