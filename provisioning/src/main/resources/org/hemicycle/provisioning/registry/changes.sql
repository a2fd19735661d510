--liquibase formatted sql

--changeset hemicycle:registry-1
create table cell (
  name text primary key check (name ~ '^[a-z][a-z0-9_]{0,30}$'),
  database_url text not null,
  bucket text not null,
  region text not null default 'default',
  open boolean not null default true,
  capacity integer not null default 1000 check (capacity > 0),
  created_at timestamptz not null default now()
);

create table tenant (
  id text primary key check (id ~ '^[a-z2-7]{12}$'),
  slug text not null unique,
  name jsonb not null,
  kind text not null check (kind in ('campaign', 'city', 'association', 'parliament')),
  locales text[] not null check (cardinality(locales) > 0),
  time_zone text not null,
  plan text not null,
  modules_allowed text[] not null,
  modules_enabled text[] not null,
  branding jsonb not null,
  administrator jsonb not null,
  template text not null,
  cell text not null references cell,
  fingerprints jsonb not null default '{}',
  state text not null check (state in ('provisioning', 'active', 'suspended', 'archived', 'deleting', 'deleted', 'failed')),
  state_reason text,
  state_since timestamptz not null default now(),
  purge_after timestamptz,
  version bigint not null default 1,
  created_at timestamptz not null default now(),
  sort_name text collate "und-x-icu" not null generated always as (coalesce(name ->> 'fr', name ->> 'en', slug)) stored,
  check ((state = 'deleting') = (purge_after is not null)),
  check (state not in ('suspended', 'failed') or state_reason is not null)
);
create index tenant_created_at on tenant (created_at desc, id desc);
create index tenant_sort_name on tenant (sort_name, id);
create index tenant_cell on tenant (cell);

create table host_name (
  name text primary key,
  tenant_id text not null references tenant on delete cascade,
  is_primary boolean not null,
  created_at timestamptz not null default now()
);
create index host_name_tenant on host_name (tenant_id);
create unique index host_name_one_primary on host_name (tenant_id) where is_primary;

--changeset hemicycle:registry-2
create table registry_version (
  only boolean primary key default true check (only),
  version bigint not null
);
insert into registry_version (version) values (1);

--changeset hemicycle:registry-3 splitStatements:false
create function registry_changed() returns trigger language plpgsql as $$
begin
  update registry_version set version = version + 1;
  perform pg_notify('registry', '');
  return null;
end $$;

--changeset hemicycle:registry-4
create trigger tenant_changed after insert or update or delete on tenant for each statement execute function registry_changed();
create trigger host_name_changed after insert or update or delete on host_name for each statement execute function registry_changed();
create trigger cell_changed after insert or update or delete on cell for each statement execute function registry_changed();

create view directory as
select t.id, t.slug, t.name, t.kind, t.locales, t.time_zone, t.plan, t.modules_allowed, t.modules_enabled, t.branding,
       t.cell, c.database_url, c.bucket, t.state, t.state_reason, t.state_since, t.purge_after, t.version,
       coalesce((select array_agg(h.name order by h.created_at, h.name) from host_name h where h.tenant_id = t.id), '{}') as host_names,
       (select h.name from host_name h where h.tenant_id = t.id and h.is_primary) as primary_host
  from tenant t
  join cell c on c.name = t.cell;

--changeset hemicycle:runs-1
create table run (
  id uuid primary key default uuidv7(),
  tenant_id text not null,
  slug text not null,
  kind text not null check (kind in ('creation', 'modules', 'deletion')),
  state text not null check (state in ('pending', 'running', 'waiting', 'cancelling', 'succeeded', 'failed', 'cancelled')),
  input jsonb not null default '{}',
  next_attempt_at timestamptz not null default now(),
  lease uuid,
  lease_until timestamptz,
  requested_by text not null,
  created_at timestamptz not null default now(),
  finished_at timestamptz
);
create index run_due on run (next_attempt_at) where state in ('pending', 'running', 'waiting', 'cancelling');
create unique index run_one_open on run (tenant_id, kind) where kind <> 'modules' and state in ('pending', 'running', 'waiting', 'cancelling');
create index run_tenant on run (tenant_id, created_at desc);

create table run_step (
  run_id uuid not null references run on delete cascade,
  position integer not null,
  name text not null,
  state text not null check (state in ('pending', 'running', 'waiting', 'done', 'failed', 'compensated')),
  attempts integer not null default 0,
  error text,
  started_at timestamptz,
  finished_at timestamptz,
  primary key (run_id, position)
);

--changeset hemicycle:settings-1
create table setting (
  application text not null,
  profile text not null,
  label text not null default 'main',
  key text not null,
  value text not null,
  changed_by text not null,
  changed_at timestamptz not null default now(),
  primary key (application, profile, label, key)
);

--changeset hemicycle:settings-2 splitStatements:false
create function settings_changed() returns trigger language plpgsql as $$
begin
  perform pg_notify('settings', '');
  return null;
end $$;

--changeset hemicycle:settings-3
create trigger setting_changed after insert or update or delete on setting for each statement execute function settings_changed();

--changeset hemicycle:operators-1
create table operator (
  id bigint generated always as identity primary key,
  email text not null,
  name text not null,
  password_hash text not null,
  created_at timestamptz not null default now(),
  disabled_at timestamptz
);
create unique index operator_email on operator (lower(email));

--changeset hemicycle:audit-1
create table audit_entry (
  id bigint generated always as identity primary key,
  at timestamptz not null default now(),
  actor text not null,
  action text not null,
  tenant_id text,
  detail jsonb not null default '{}'
);
create index audit_entry_tenant on audit_entry (tenant_id, id desc);

--changeset hemicycle:idempotency-1
create table idempotent_request (
  client text not null,
  key text not null,
  fingerprint bytea not null,
  status integer,
  location text,
  body text,
  created_at timestamptz not null default now(),
  primary key (client, key)
);
