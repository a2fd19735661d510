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
  single boolean primary key default true check (single),
  version bigint not null
);
insert into registry_version (version) values (1);

--changeset hemicycle:registry-3 splitStatements:false
create function registry_changed() returns trigger language plpgsql set search_path from current as $$
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

--changeset hemicycle:audit-2 splitStatements:false
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'Entries of the audit are never changed' using errcode = 'insufficient_privilege';
end $$;

--changeset hemicycle:audit-3
create trigger audit_entry_append_only before update or delete or truncate on audit_entry for each statement execute function refuse_change();

--changeset hemicycle:operators-2
create table sign_in_failure (
  email text primary key,
  attempts integer not null,
  locked_until timestamptz,
  last_at timestamptz not null
);

create table signing_key (
  id text primary key,
  sealed bytea not null,
  signs_until timestamptz not null,
  verifies_until timestamptz not null,
  created_at timestamptz not null
);

create table oauth2_registered_client (
  id varchar(100) primary key,
  client_id varchar(100) not null unique,
  client_id_issued_at timestamptz not null default now(),
  client_secret varchar(200),
  client_secret_expires_at timestamptz,
  client_name varchar(200) not null,
  client_authentication_methods varchar(1000) not null,
  authorization_grant_types varchar(1000) not null,
  redirect_uris varchar(1000),
  post_logout_redirect_uris varchar(1000),
  scopes varchar(1000) not null,
  client_settings varchar(2000) not null,
  token_settings varchar(2000) not null
);

create table oauth2_authorization (
  id varchar(100) primary key,
  registered_client_id varchar(100) not null,
  principal_name varchar(200) not null,
  authorization_grant_type varchar(100) not null,
  authorized_scopes varchar(1000),
  attributes text,
  state varchar(500),
  authorization_code_value text,
  authorization_code_issued_at timestamptz,
  authorization_code_expires_at timestamptz,
  authorization_code_metadata text,
  access_token_value text,
  access_token_issued_at timestamptz,
  access_token_expires_at timestamptz,
  access_token_metadata text,
  access_token_type varchar(100),
  access_token_scopes varchar(1000),
  oidc_id_token_value text,
  oidc_id_token_issued_at timestamptz,
  oidc_id_token_expires_at timestamptz,
  oidc_id_token_metadata text,
  refresh_token_value text,
  refresh_token_issued_at timestamptz,
  refresh_token_expires_at timestamptz,
  refresh_token_metadata text,
  user_code_value text,
  user_code_issued_at timestamptz,
  user_code_expires_at timestamptz,
  user_code_metadata text,
  device_code_value text,
  device_code_issued_at timestamptz,
  device_code_expires_at timestamptz,
  device_code_metadata text
);
create index oauth2_authorization_access_token on oauth2_authorization using hash (access_token_value);
create index oauth2_authorization_expiry on oauth2_authorization (access_token_expires_at);

--changeset hemicycle:operators-3
create table spring_session (
  primary_id char(36) primary key,
  session_id char(36) not null,
  creation_time bigint not null,
  last_access_time bigint not null,
  max_inactive_interval int not null,
  expiry_time bigint not null,
  principal_name varchar(320)
);
create unique index spring_session_id on spring_session (session_id);
create index spring_session_expiry on spring_session (expiry_time);
create index spring_session_principal on spring_session (principal_name);

create table spring_session_attributes (
  session_primary_id char(36) not null references spring_session (primary_id) on delete cascade,
  attribute_name varchar(200) not null,
  attribute_bytes bytea not null,
  primary key (session_primary_id, attribute_name)
);

--changeset hemicycle:initial-file-1
create table initial_file (
  tenant_id text not null references tenant on delete cascade,
  key text not null,
  content bytea not null,
  media_type text not null,
  primary key (tenant_id, key)
);

--changeset hemicycle:registry-5
alter table cell add beside_registry boolean not null default false;
comment on column cell.beside_registry is 'the database is on the registry''s own server, and goes where that goes';
update cell set beside_registry = true where name = 'cell_1';

--changeset hemicycle:registry-6
update tenant set modules_allowed = modules_allowed || '{assistance}' where not modules_allowed @> '{assistance}';
update tenant set modules_allowed = modules_allowed || '{verification,api}' where plan <> 'free' and not modules_allowed @> '{verification}';

--changeset hemicycle:operators-roles-1
alter table operator
  add role text not null default 'owner' check (role in ('owner', 'support', 'billing', 'read-only'));
alter table operator alter column role drop default;

create table operator_invitation (
  id bigint generated always as identity primary key,
  token_digest bytea not null unique,
  email text not null,
  name text not null,
  role text not null check (role in ('owner', 'support', 'billing', 'read-only')),
  invited_by text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default now()
);
create unique index operator_invitation_email on operator_invitation (lower(email));

--changeset hemicycle:support-1
create table support_request (
  id uuid primary key default uuidv7(),
  tenant_id text not null,
  operator_id bigint not null references operator,
  operator text not null,
  reason text not null,
  minutes integer not null check (minutes between 15 and 480),
  state text not null default 'asked' check (state in ('asked', 'open', 'refused', 'withdrawn', 'ended')),
  asked_at timestamptz not null default now(),
  until timestamptz,
  entered_at timestamptz
);
create index support_request_tenant on support_request (tenant_id, asked_at desc);
create index support_request_unfinished on support_request (asked_at) where state in ('asked', 'open');

--changeset hemicycle:operators-factors-1
create table operator_authenticator (
  operator_id bigint primary key references operator on delete cascade,
  secret bytea,
  offered bytea,
  confirmed_at timestamptz,
  last_step bigint not null default 0,
  check ((secret is null) = (confirmed_at is null))
);
comment on column operator_authenticator.offered is 'a secret that no code has confirmed yet; the former one counts until then';

create table operator_recovery_code (
  operator_id bigint not null references operator on delete cascade,
  digest bytea not null,
  used_at timestamptz,
  primary key (operator_id, digest)
);

--changeset hemicycle:plans-1
create table plan (
  key text primary key check (key ~ '^[a-z][a-z0-9-]{1,30}$'),
  name jsonb not null,
  description jsonb not null default '{}',
  modules text[] not null,
  quotas jsonb not null default '{}',
  offered boolean not null default true,
  position integer not null default 100,
  version bigint not null default 1,
  created_at timestamptz not null default now()
);
insert into plan (key, name, description, modules, quotas, position) values
  ('free', '{"fr": "Libre", "en": "Free"}',
   '{"fr": "Pour commencer ; petites limites.", "en": "To begin with; small limits."}',
   '{assistance,discussions,pages,proposals}',
   '{"storage": {"soft": 800000000, "hard": 1000000000}, "mails": {"soft": 1600, "hard": 2000},
     "administrators": {"soft": 4, "hard": 5}, "participants": {"soft": 1600, "hard": 2000}}', 10),
  ('campaign', '{"fr": "Campagne", "en": "Campaign"}',
   '{"fr": "Le temps d’une campagne.", "en": "For the time of a campaign."}',
   '{api,assistance,discussions,pages,proposals,verification}',
   '{"storage": {"soft": 16000000000, "hard": 20000000000}, "mails": {"soft": 160000, "hard": 200000},
     "api-calls": {"soft": 40000, "hard": 50000}}', 20),
  ('public', '{"fr": "Public", "en": "Public"}',
   '{"fr": "Villes et assemblées, grandes limites.", "en": "Cities and parliaments, wide limits."}',
   '{api,assistance,discussions,pages,proposals,verification}',
   '{"storage": {"soft": 80000000000, "hard": 100000000000}, "mails": {"soft": 800000, "hard": 1000000},
     "api-calls": {"soft": 160000, "hard": 200000}}', 30);
alter table tenant add constraint tenant_plan foreign key (plan) references plan;
create index tenant_plan on tenant (plan);
alter table tenant alter column modules_allowed set default '{}';
comment on column tenant.modules_allowed is 'no longer read: what is allowed follows from the plan and from overrides';

create table plan_override (
  id uuid primary key default uuidv7(),
  tenant_id text not null references tenant on delete cascade,
  module text,
  allowed boolean not null default false,
  quota text check (quota in ('storage', 'mails', 'administrators', 'participants', 'api-calls')),
  soft bigint check (soft >= 0),
  hard bigint check (hard >= 0),
  until timestamptz not null,
  reason text not null,
  granted_by text not null,
  granted_at timestamptz not null default now(),
  ended_at timestamptz,
  ended_by text,
  check ((module is null) <> (quota is null)),
  check (soft <= hard),
  check ((ended_at is null) = (ended_by is null))
);
create unique index plan_override_of_module on plan_override (tenant_id, module) where ended_at is null and module is not null;
create unique index plan_override_of_quota on plan_override (tenant_id, quota) where ended_at is null and quota is not null;

create trigger plan_changed after insert or update or delete on plan for each statement execute function registry_changed();
create trigger plan_override_changed after insert or update or delete on plan_override for each statement execute function registry_changed();

create or replace view directory as
select t.id, t.slug, t.name, t.kind, t.locales, t.time_zone, t.plan,
       array(select m.module
               from (select unnest(p.modules) as module
                     union
                     select o.module from plan_override o
                      where o.tenant_id = t.id and o.allowed and o.ended_at is null and o.until > now()) m
              where not exists (select 1 from plan_override o
                                 where o.tenant_id = t.id and o.module = m.module and not o.allowed
                                   and o.ended_at is null and o.until > now())
              order by m.module) as modules_allowed,
       t.modules_enabled, t.branding,
       t.cell, c.database_url, c.bucket, t.state, t.state_reason, t.state_since, t.purge_after, t.version,
       coalesce((select array_agg(h.name order by h.created_at, h.name) from host_name h where h.tenant_id = t.id), '{}') as host_names,
       (select h.name from host_name h where h.tenant_id = t.id and h.is_primary) as primary_host,
       jsonb_build_object(
         'planName', p.name, 'modules', to_jsonb(p.modules), 'quotas', p.quotas,
         'overrides', coalesce(
           (select jsonb_agg(jsonb_build_object('module', o.module, 'allowed', o.allowed, 'quota', o.quota,
                                                'soft', o.soft, 'hard', o.hard, 'until', o.until) order by o.id)
              from plan_override o
             where o.tenant_id = t.id and o.ended_at is null and o.until > now()), '[]')) as entitlements
  from tenant t
  join cell c on c.name = t.cell
  join plan p on p.key = t.plan;

--changeset hemicycle:domains-1
alter table host_name add certified boolean not null default false;
comment on column host_name.certified is 'whether the DNS has been seen to lead here: only then may a certificate be had';

create table host_claim (
  id uuid primary key default uuidv7(),
  tenant_id text not null references tenant on delete cascade,
  name text not null,
  likeness text not null,
  token text,
  vouched_by text,
  state text not null check (state in ('claimed', 'verified', 'failing', 'stopped', 'expired', 'withdrawn')),
  since timestamptz not null,
  until timestamptz,
  claimed_by text not null,
  claimed_at timestamptz not null,
  checked_at timestamptz,
  good_at timestamptz,
  next_check_at timestamptz,
  findings jsonb not null default '{}',
  version bigint not null default 1,
  check (token is not null or vouched_by is not null),
  check (state <> 'failing' or until is not null),
  check (state not in ('expired', 'withdrawn') or next_check_at is null)
);
create unique index host_claim_one_open on host_claim (tenant_id, name) where state not in ('expired', 'withdrawn');
create unique index host_claim_one_holder on host_claim (name) where state in ('verified', 'failing');
create index host_claim_likeness on host_claim (likeness) where state not in ('expired', 'withdrawn');
create index host_claim_due on host_claim (next_check_at) where next_check_at is not null;
create index host_claim_tenant on host_claim (tenant_id, claimed_at);
comment on column host_claim.token is 'what the TXT record has to say; null where an operator has vouched instead';
comment on column host_claim.likeness is 'the same for names that look alike';

insert into host_claim (tenant_id, name, likeness, vouched_by, state, since, claimed_by, claimed_at, next_check_at)
select tenant_id, name, name, 'system', 'claimed', now(), 'system', created_at, now() from host_name;

--changeset hemicycle:domains-2
create table sender_domain (
  tenant_id text primary key references tenant on delete cascade,
  domain text not null,
  local_part text not null,
  right_since timestamptz,
  checked_at timestamptz,
  next_check_at timestamptz not null,
  findings jsonb not null default '{}',
  named_by text not null,
  named_at timestamptz not null,
  version bigint not null default 1
);
create unique index sender_domain_one_holder on sender_domain (domain) where right_since is not null;
create index sender_domain_due on sender_domain (next_check_at);

--changeset hemicycle:domains-3
create or replace view directory as
select t.id, t.slug, t.name, t.kind, t.locales, t.time_zone, t.plan,
       array(select m.module
               from (select unnest(p.modules) as module
                     union
                     select o.module from plan_override o
                      where o.tenant_id = t.id and o.allowed and o.ended_at is null and o.until > now()) m
              where not exists (select 1 from plan_override o
                                 where o.tenant_id = t.id and o.module = m.module and not o.allowed
                                   and o.ended_at is null and o.until > now())
              order by m.module) as modules_allowed,
       t.modules_enabled, t.branding,
       t.cell, c.database_url, c.bucket, t.state, t.state_reason, t.state_since, t.purge_after, t.version,
       coalesce((select array_agg(h.name order by h.created_at, h.name) from host_name h where h.tenant_id = t.id), '{}') as host_names,
       (select h.name from host_name h where h.tenant_id = t.id and h.is_primary) as primary_host,
       jsonb_build_object(
         'planName', p.name, 'modules', to_jsonb(p.modules), 'quotas', p.quotas,
         'overrides', coalesce(
           (select jsonb_agg(jsonb_build_object('module', o.module, 'allowed', o.allowed, 'quota', o.quota,
                                                'soft', o.soft, 'hard', o.hard, 'until', o.until) order by o.id)
              from plan_override o
             where o.tenant_id = t.id and o.ended_at is null and o.until > now()), '[]')) as entitlements,
       coalesce((select array_agg(h.name) from host_name h where h.tenant_id = t.id and h.certified), '{}') as certified_hosts
  from tenant t
  join cell c on c.name = t.cell
  join plan p on p.key = t.plan;

--changeset hemicycle:life-1
alter table tenant drop constraint tenant_state_check;
alter table tenant
  add constraint tenant_state_check check (state in (
    'provisioning', 'trial', 'active', 'past-due', 'suspended', 'archived', 'deleting', 'deleted', 'failed')),
  add state_notice jsonb,
  add trial_until timestamptz,
  add state_said boolean not null default false,
  add check ((state = 'trial') = (trial_until is not null));
comment on column tenant.state_notice is 'what the public reads while the space is suspended, by language';
comment on column tenant.state_said is 'whether the public is told that a payment is late';
create index tenant_trial on tenant (trial_until) where state = 'trial';

create or replace view directory as
select t.id, t.slug, t.name, t.kind, t.locales, t.time_zone, t.plan,
       array(select m.module
               from (select unnest(p.modules) as module
                     union
                     select o.module from plan_override o
                      where o.tenant_id = t.id and o.allowed and o.ended_at is null and o.until > now()) m
              where not exists (select 1 from plan_override o
                                 where o.tenant_id = t.id and o.module = m.module and not o.allowed
                                   and o.ended_at is null and o.until > now())
              order by m.module) as modules_allowed,
       t.modules_enabled, t.branding,
       t.cell, c.database_url, c.bucket, t.state, t.state_reason, t.state_since, t.purge_after, t.version,
       coalesce((select array_agg(h.name order by h.created_at, h.name) from host_name h where h.tenant_id = t.id), '{}') as host_names,
       (select h.name from host_name h where h.tenant_id = t.id and h.is_primary) as primary_host,
       jsonb_build_object(
         'planName', p.name, 'modules', to_jsonb(p.modules), 'quotas', p.quotas,
         'overrides', coalesce(
           (select jsonb_agg(jsonb_build_object('module', o.module, 'allowed', o.allowed, 'quota', o.quota,
                                                'soft', o.soft, 'hard', o.hard, 'until', o.until) order by o.id)
              from plan_override o
             where o.tenant_id = t.id and o.ended_at is null and o.until > now()), '[]')) as entitlements,
       coalesce((select array_agg(h.name) from host_name h where h.tenant_id = t.id and h.certified), '{}') as certified_hosts,
       t.state_notice, t.trial_until, t.state_said
  from tenant t
  join cell c on c.name = t.cell
  join plan p on p.key = t.plan;

--changeset hemicycle:audit-chain-1
create table audit_unsealed (entry_id bigint primary key);
insert into audit_unsealed (entry_id) select id from audit_entry;

create table audit_seal (
  position bigint primary key check (position > 0),
  entry_id bigint not null unique,
  digest bytea not null check (octet_length(digest) = 32)
);

create table audit_start (
  single boolean primary key default true check (single),
  position bigint not null,
  digest bytea not null check (octet_length(digest) = 32)
);
comment on table audit_start is 'where the chain begins: moves forward when old entries leave';
insert into audit_start (position, digest) values (0, decode(repeat('00', 32), 'hex'));

create table audit_keeping (
  single boolean primary key default true check (single),
  retention_days integer not null default 1825 check (retention_days between 365 and 36500),
  version bigint not null default 1
);
insert into audit_keeping default values;

create table audit_hold (
  id uuid primary key default uuidv7(),
  reason text not null,
  placed_by text not null,
  placed_at timestamptz not null,
  lifted_by text,
  lifted_at timestamptz,
  check ((lifted_by is null) = (lifted_at is null))
);
create index audit_entry_at on audit_entry (at);

--changeset hemicycle:audit-chain-2 splitStatements:false
create function audit_entry_waits() returns trigger language plpgsql set search_path from current as $$
begin
  insert into audit_unsealed (entry_id) values (new.id);
  return null;
end $$;

--changeset hemicycle:audit-chain-3 splitStatements:false
create function audit_entry_leaves() returns trigger language plpgsql set search_path from current as $$
begin
  if exists (select from audit_hold where lifted_at is null)
     or old.at > now() - make_interval(days => (select retention_days from audit_keeping)) then
    raise exception 'This entry of the audit is kept' using errcode = 'insufficient_privilege';
  end if;
  return old;
end $$;

--changeset hemicycle:audit-chain-4 splitStatements:false
create function audit_seal_leaves() returns trigger language plpgsql set search_path from current as $$
begin
  if exists (select from audit_hold where lifted_at is null) or old.position > (select position from audit_start) then
    raise exception 'This seal of the audit is kept' using errcode = 'insufficient_privilege';
  end if;
  return old;
end $$;

--changeset hemicycle:audit-chain-5 splitStatements:false
create function audit_start_moves() returns trigger language plpgsql set search_path from current as $$
begin
  if exists (select from audit_hold where lifted_at is null) or new.position <= old.position then
    raise exception 'The audit does not begin anew' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;

--changeset hemicycle:audit-chain-6
drop trigger audit_entry_append_only on audit_entry;
create trigger audit_entry_append_only before update or truncate on audit_entry for each statement execute function refuse_change();
create trigger audit_entry_kept before delete on audit_entry for each row execute function audit_entry_leaves();
create trigger audit_entry_waits after insert on audit_entry for each row execute function audit_entry_waits();
create trigger audit_seal_append_only before update or truncate on audit_seal for each statement execute function refuse_change();
create trigger audit_seal_kept before delete on audit_seal for each row execute function audit_seal_leaves();
create trigger audit_start_single before delete or truncate on audit_start for each statement execute function refuse_change();
create trigger audit_start_kept before update on audit_start for each row execute function audit_start_moves();

--changeset hemicycle:life-2
alter table run add findings jsonb not null default '{}';
comment on column run.findings is 'what steps have found and later ones need, and what people should know';

create table certificate_key (
  id text primary key,
  public_key bytea not null,
  sealed bytea not null,
  signs boolean not null default true,
  created_at timestamptz not null
);
create unique index certificate_key_signs on certificate_key (signs) where signs;

create table deletion_certificate (
  tenant_id text primary key,
  key_id text not null references certificate_key,
  header text not null,
  payload text not null,
  signature text not null,
  issued_at timestamptz not null
);

--changeset hemicycle:life-3
create trigger deletion_certificate_append_only before update or delete or truncate on deletion_certificate for each statement execute function refuse_change();

--changeset hemicycle:plans-2
create table setting_change (
  id bigint generated always as identity primary key,
  application text not null,
  profile text not null,
  key text not null,
  before text,
  after text,
  changed_by text not null,
  changed_at timestamptz not null default now()
);
create index setting_change_profile on setting_change (application, profile, id desc);
insert into setting_change (application, profile, key, after, changed_by, changed_at)
select application, profile, key, value, changed_by, changed_at from setting order by changed_at;

--changeset hemicycle:plans-3 splitStatements:false
create function setting_remembered() returns trigger language plpgsql set search_path from current as $$
begin
  insert into setting_change (application, profile, key, before, after, changed_by)
  values (coalesce(new.application, old.application), coalesce(new.profile, old.profile), coalesce(new.key, old.key),
          old.value, new.value, coalesce(new.changed_by, old.changed_by));
  return null;
end $$;

--changeset hemicycle:plans-4
create trigger setting_remembered after insert or update or delete on setting for each row execute function setting_remembered();

--changeset hemicycle:plans-5
create index plan_override_running on plan_override (tenant_id) where ended_at is null;

--changeset hemicycle:life-4
alter table run drop constraint run_kind_check;
alter table run add constraint run_kind_check check (kind in ('creation', 'modules', 'deletion', 'succession', 'clone'));

--changeset hemicycle:onboard-1
alter table tenant
  add trial_days integer check (trial_days between 1 and 366),
  add slug_likeness text not null generated always as (replace(replace(translate(slug, '01', 'ol'), 'rn', 'm'), 'vv', 'w')) stored;
comment on column tenant.trial_days is 'for how many days the space may be tried out once it opens; null for no trial';
comment on column tenant.slug_likeness is 'the same for short names that a reader takes for one another';
create index tenant_slug_likeness on tenant (slug_likeness);

create table end_told (
  tenant_id text not null,
  occasion text not null,
  ends_at timestamptz not null,
  told_at timestamptz not null,
  primary key (tenant_id, occasion, ends_at)
);
comment on table end_told is 'which administrators were told beforehand that something ends';

--changeset hemicycle:record-1
create table client_record (
  tenant_id text primary key references tenant,
  details jsonb not null,
  contract_until text generated always as (details ->> 'contractUntil') stored,
  version bigint not null default 1,
  changed_by text not null,
  changed_at timestamptz not null
);
comment on table client_record is 'what the host keeps of a client: contract, agreement, contacts, notes';

--changeset hemicycle:onboard-2
create table signup_settings (
  single boolean primary key default true check (single),
  open boolean not null default false,
  approval boolean not null default false,
  kinds text[] not null default '{association}' check (cardinality(kinds) > 0),
  free_plan text not null default 'free' references plan,
  trial_plan text not null default 'public' references plan,
  trial_days integer not null default 30 check (trial_days between 1 and 366),
  per_day integer not null default 20 check (per_day >= 0),
  per_address integer not null default 6 check (per_address > 0),
  effort integer not null default 100000 check (effort > 0),
  slow_minutes integer not null default 10 check (slow_minutes >= 0),
  kept_words text[] not null default '{ambassade,assemblee nationale,commune de,conseil municipal,conseil regional,consulat,departement,elysee,embassy,gendarmerie,gouvernement,government,mairie,ministere,ministry,parlement,parliament,police,prefecture,region,republique,senat,senate,tribunal,ville de}',
  throw_away text[] not null default '{}',
  version bigint not null default 1
);
insert into signup_settings default values;

create table signup (
  id uuid primary key default uuidv7(),
  state text not null check (state in ('asked', 'waiting', 'opened', 'refused')),
  slug text not null,
  name text not null,
  kind text not null check (kind in ('campaign', 'city', 'association', 'parliament')),
  language text not null,
  person text not null,
  email text not null,
  by_effort boolean not null,
  asked_at timestamptz not null,
  letter_due_at timestamptz not null,
  letter_sent_at timestamptz,
  expires_at timestamptz,
  confirmed_at timestamptz,
  doubt text check (doubt in ('approval', 'resemblance', 'daily-limit', 'several', 'closed')),
  resembles text,
  tenant_id text,
  run_id uuid,
  opened_at timestamptz,
  reason text,
  decided_by text,
  decided_at timestamptz,
  check ((state = 'waiting') = (doubt is not null)),
  check ((state = 'opened') = (tenant_id is not null and run_id is not null and opened_at is not null)),
  check ((state = 'refused') = (reason is not null and decided_by is not null and decided_at is not null))
);
create index signup_state on signup (state, id desc);
create index signup_letter_due on signup (letter_due_at) where letter_sent_at is null;
create index signup_opened on signup (opened_at) where state = 'opened';
create index signup_tenant on signup (tenant_id) where tenant_id is not null;

create table signup_pace (
  who bytea not null,
  since timestamptz not null,
  times bigint not null,
  primary key (who, since)
);
comment on table signup_pace is 'how often somebody has asked; who it was is sealed';

create table effort_spent (
  id text primary key,
  until timestamptz not null
);

--changeset hemicycle:onboard-3
create table organisation_import (
  id uuid primary key default uuidv7(),
  file_name text not null,
  state text not null check (state in ('proposed', 'running', 'finished', 'cancelled')),
  version bigint not null default 1,
  created_by text not null,
  created_at timestamptz not null,
  confirmed_by text,
  confirmed_at timestamptz,
  finished_at timestamptz,
  check (state <> 'running' or (confirmed_by is not null and confirmed_at is not null))
);

create table organisation_import_row (
  import_id uuid not null references organisation_import on delete cascade,
  line integer not null,
  state text not null check (state in ('wrong', 'proposed', 'waiting', 'opening', 'opened', 'failed', 'cancelled')),
  cells jsonb not null,
  slug text not null,
  problems jsonb not null default '[]',
  tenant_id text,
  run_id uuid,
  primary key (import_id, line),
  check ((tenant_id is null) = (run_id is null)),
  check (state not in ('opening', 'opened') or run_id is not null)
);
create index organisation_import_row_due on organisation_import_row (state, import_id, line) where state in ('waiting', 'opening', 'failed');
create index organisation_import_row_tenant on organisation_import_row (tenant_id) where tenant_id is not null;

--changeset hemicycle:templates-1
create table template_version (
  key text not null check (key ~ '^[a-z][a-z0-9]*(-[a-z0-9]+)*$' and length(key) <= 40),
  version integer not null check (version > 0),
  kind text not null check (kind in ('campaign', 'city', 'association', 'parliament')),
  state text not null check (state in ('draft', 'current', 'retired')),
  name jsonb not null,
  description jsonb not null default '{}',
  origin text not null check (origin in ('built-in', 'space', 'file')),
  source text,
  report jsonb not null default '{}',
  archive bytea not null,
  digest text not null,
  proof jsonb,
  rehearsal text,
  made_by text not null,
  made_at timestamptz not null,
  changed_at timestamptz,
  revision bigint not null default 1,
  primary key (key, version),
  check (state <> 'current' or proof is not null)
);
create unique index template_version_one_current on template_version (key) where state = 'current';
comment on column template_version.archive is 'never changes: what a space came from can always be said';
comment on column template_version.source is 'the organisation from whose space it was made';
comment on column template_version.proof is 'what came of opening a space from it and removing that again';

alter table tenant add template_version integer;
comment on column tenant.template_version is 'which version of its template the space was filled from; null from before there were versions';

alter table run drop constraint run_kind_check;
alter table run add constraint run_kind_check check (kind in ('creation', 'modules', 'deletion', 'succession', 'clone', 'rehearsal'));

create table preview_logo (
  digest text primary key,
  content bytea not null,
  media_type text not null,
  until timestamptz not null
);
comment on table preview_logo is 'logos that operators try on before a space is opened, for an hour';

create table practice (
  id uuid primary key default uuidv7(),
  tenant_id text not null references tenant on delete cascade,
  organisation jsonb not null,
  kind text not null,
  space bigint not null,
  name jsonb not null,
  description jsonb not null,
  licence text not null,
  content jsonb not null,
  state text not null check (state in ('offered', 'shared', 'refused', 'withdrawn')),
  reason text,
  request uuid not null unique,
  offered_at timestamptz not null,
  decided_by text,
  decided_at timestamptz,
  revision bigint not null default 1,
  check (state <> 'refused' or reason is not null)
);
create unique index practice_one_open on practice (tenant_id, space) where state in ('offered', 'shared');
create index practice_state on practice (state, offered_at desc);
comment on table practice is 'how organisations go about something, offered to all others: words, phases and components of a space';

--changeset hemicycle:record-2
create table listing (
  tenant_id text primary key references tenant,
  summary jsonb not null,
  place text not null,
  listed_at timestamptz not null default now()
);
comment on table listing is 'spaces whose organisations consented to stand in the public directory';

--changeset hemicycle:record-3
create table incident (
  id uuid primary key,
  title jsonb not null,
  parts text[] not null,
  started_at timestamptz not null,
  resolved_at timestamptz
);
create table incident_update (
  id bigint generated always as identity primary key,
  incident_id uuid not null references incident,
  stage text not null check (stage in ('investigating', 'identified', 'monitoring', 'resolved')),
  text jsonb not null,
  said_at timestamptz not null
);
create index incident_update_incident on incident_update (incident_id, id desc);
create table status_day (
  part text not null,
  day date not null,
  looks integer not null,
  up integer not null,
  is_up boolean not null,
  looked_at timestamptz not null,
  primary key (part, day)
);
comment on table status_day is 'how often a part was looked at on a day, and how often it answered';
create table status_turn (
  single boolean primary key default true check (single),
  looked_at timestamptz not null
);
insert into status_turn (looked_at) values ('epoch');

--changeset hemicycle:fleet-1
create extension if not exists pg_trgm;
create extension if not exists unaccent;

create table tenant_words (
  id text primary key references tenant on delete cascade,
  words text not null
);
comment on table tenant_words is 'by what an organisation is found: all its names, without accents and capitals, each after a space';
create index tenant_words_parts on tenant_words using gin (words gin_trgm_ops);

create index tenant_state_newest on tenant (state, created_at desc, id desc);
create index tenant_state_name on tenant (state, sort_name, id);
create index tenant_kind_newest on tenant (kind, created_at desc, id desc);
create index tenant_kind_name on tenant (kind, sort_name, id);
create index tenant_plan_newest on tenant (plan, created_at desc, id desc);
create index tenant_plan_name on tenant (plan, sort_name, id);
create index tenant_cell_newest on tenant (cell, created_at desc, id desc);
create index tenant_cell_name on tenant (cell, sort_name, id);
create index tenant_template_newest on tenant (template, created_at desc, id desc);
create index tenant_template_name on tenant (template, sort_name, id);

--changeset hemicycle:fleet-2 splitStatements:false
create function search_words(written text) returns text language plpgsql stable parallel safe set search_path from current as $$
begin
  return regexp_replace(lower(unaccent(normalize(written, NFKC))), '\s+', ' ', 'g');
end $$;

create function tenant_words_of(tenant_key text) returns void language plpgsql set search_path from current as $$
begin
  insert into tenant_words as w (id, words)
  select t.id, ' ' || search_words(concat_ws(' ', t.slug, t.id,
           (select string_agg(value, ' ') from jsonb_each_text(t.name)),
           nullif(t.administrator ->> 'email', ''),
           (select string_agg(h.name, ' ' order by h.name) from host_name h where h.tenant_id = t.id),
           (select string_agg(c.name, ' ' order by c.name) from host_claim c
             where c.tenant_id = t.id and c.state not in ('expired', 'withdrawn'))))
    from tenant t
   where t.id = tenant_key
  on conflict (id) do update set words = excluded.words where w.words <> excluded.words;
end $$;

create function tenant_words_change() returns trigger language plpgsql set search_path from current as $$
begin
  if tg_table_name = 'tenant' then
    perform tenant_words_of(new.id);
  else
    perform tenant_words_of(coalesce(new.tenant_id, old.tenant_id));
  end if;
  return null;
end $$;

--changeset hemicycle:fleet-3
create trigger tenant_words_new after insert on tenant for each row execute function tenant_words_change();
create trigger tenant_words_changed after update on tenant for each row
  when (old.name is distinct from new.name or old.slug is distinct from new.slug or old.administrator is distinct from new.administrator)
  execute function tenant_words_change();
create trigger tenant_words_host after insert or delete on host_name for each row execute function tenant_words_change();
create trigger tenant_words_claim_new after insert or delete on host_claim for each row execute function tenant_words_change();
create trigger tenant_words_claim after update on host_claim for each row
  when (old.state is distinct from new.state) execute function tenant_words_change();
select tenant_words_of(id) from tenant;

--changeset hemicycle:fleet-4
create table duty (
  name text primary key,
  holder uuid not null,
  until timestamptz not null
);
comment on table duty is 'work that one tenant manager does for all: who has it, and until when';

create table issue (
  id uuid primary key default uuidv7(),
  kind text not null,
  subject text not null,
  source text not null,
  tenant_id text references tenant on delete cascade,
  severity text not null check (severity in ('notice', 'warning', 'critical')),
  weight smallint not null generated always as (case severity when 'critical' then 3 when 'warning' then 2 else 1 end) stored,
  since timestamptz not null,
  detail jsonb not null default '{}',
  opened_at timestamptz not null,
  closed_at timestamptz,
  acknowledged_by text,
  acknowledged_at timestamptz,
  snoozed_until timestamptz,
  note text,
  told_at timestamptz,
  version bigint not null default 1,
  check ((acknowledged_by is null) = (acknowledged_at is null)),
  check (snoozed_until is null or acknowledged_at is not null)
);
comment on column issue.subject is 'what of this kind: two issues that are open have not the same';
comment on column issue.source is 'who has found it, and closes it when it is found no more';
create unique index issue_one_open on issue (kind, subject) where closed_at is null;
create index issue_open on issue (weight desc, since, id) where closed_at is null;
create index issue_open_tenant on issue (tenant_id, weight desc, since, id) where closed_at is null;
create index issue_open_kind on issue (kind, weight desc, since, id) where closed_at is null;
create index issue_open_source on issue (source) where closed_at is null;
create index issue_closed on issue (closed_at desc, id desc) where closed_at is not null;

create table tenant_usage (
  tenant_id text primary key references tenant on delete cascade,
  storage bigint not null default 0,
  mails bigint not null default 0,
  administrators bigint not null default 0,
  participants bigint not null default 0,
  api_calls bigint not null default 0,
  measured_at timestamptz not null
);
create index tenant_usage_storage on tenant_usage (storage desc, tenant_id);
create index tenant_usage_mails on tenant_usage (mails desc, tenant_id);
create index tenant_usage_administrators on tenant_usage (administrators desc, tenant_id);
create index tenant_usage_participants on tenant_usage (participants desc, tenant_id);
create index tenant_usage_api_calls on tenant_usage (api_calls desc, tenant_id);

create table saved_view (
  id uuid primary key default uuidv7(),
  operator_id bigint not null references operator on delete cascade,
  name text not null,
  query text not null,
  created_at timestamptz not null default now(),
  unique (operator_id, name)
);

--changeset hemicycle:fleet-5
create table webhook_endpoint (
  id uuid primary key default uuidv7(),
  url text not null,
  description text not null default '',
  events text[] not null default '{}',
  secret bytea not null,
  former_secret bytea,
  former_until timestamptz,
  state text not null default 'active' check (state in ('active', 'disabled')),
  disabled_reason text,
  disabled_at timestamptz,
  created_by text not null,
  created_at timestamptz not null default now(),
  version bigint not null default 1,
  check ((former_secret is null) = (former_until is null)),
  check ((state = 'disabled') = (disabled_at is not null))
);
comment on column webhook_endpoint.events is 'of which it is told; all when empty';

create table webhook_event (
  id uuid primary key,
  sequence bigint generated always as identity unique,
  type text not null,
  about text,
  payload text not null,
  at timestamptz not null default now()
);
create index webhook_event_at on webhook_event (at);

create table webhook_delivery (
  id uuid primary key default uuidv7(),
  endpoint_id uuid not null references webhook_endpoint on delete cascade,
  event_id uuid not null references webhook_event on delete cascade,
  state text not null default 'waiting' check (state in ('waiting', 'delivered', 'failed')),
  attempts integer not null default 0,
  next_attempt_at timestamptz not null default now(),
  created_at timestamptz not null default now(),
  finished_at timestamptz,
  unique (endpoint_id, event_id)
);
create index webhook_delivery_due on webhook_delivery (next_attempt_at) where state = 'waiting';
create index webhook_delivery_endpoint on webhook_delivery (endpoint_id, created_at desc, id desc);
create index webhook_delivery_event on webhook_delivery (event_id);

create table webhook_attempt (
  delivery_id uuid not null references webhook_delivery on delete cascade,
  number integer not null,
  at timestamptz not null,
  milliseconds integer not null,
  status integer,
  answer text,
  error text,
  primary key (delivery_id, number)
);

--changeset hemicycle:fleet-6 splitStatements:false
create function raise_event(kind text, tenant_key text, data jsonb) returns void language plpgsql set search_path from current as $$
declare
  event uuid := uuidv7();
  number bigint;
begin
  if not exists (select from webhook_endpoint where state = 'active' and (events = '{}' or kind = any (events))) then
    return;
  end if;
  number := nextval(pg_get_serial_sequence('webhook_event', 'sequence'));
  insert into webhook_event (id, sequence, type, about, payload) overriding system value
  values (event, number, kind, tenant_key,
          json_build_object('type', kind, 'timestamp', to_char(now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
                            'sequence', number, 'data', data)::text);
  insert into webhook_delivery (endpoint_id, event_id)
  select id, event from webhook_endpoint where state = 'active' and (events = '{}' or kind = any (events));
  perform pg_notify('webhooks', '');
end $$;

create function tenant_sheet(t tenant) returns jsonb language sql stable as $$
  select jsonb_build_object('id', t.id, 'slug', t.slug, 'name', t.name, 'kind', t.kind, 'plan', t.plan, 'state', t.state, 'cell', t.cell)
$$;

create function tenant_raises() returns trigger language plpgsql set search_path from current as $$
declare
  sheet jsonb := jsonb_build_object('organisation', tenant_sheet(new));
begin
  if tg_op = 'INSERT' then
    perform raise_event('organisation.registered', new.id, sheet);
    return null;
  end if;
  if old.state <> new.state then
    perform raise_event('organisation.state_changed', new.id,
                        sheet || jsonb_build_object('from', old.state, 'to', new.state, 'reason', new.state_reason));
    if old.state = 'provisioning' and new.state in ('active', 'trial') then
      perform raise_event('organisation.opened', new.id, sheet);
    elsif new.state = 'failed' then
      perform raise_event('organisation.failed', new.id, sheet);
    elsif new.state = 'deleted' then
      perform raise_event('organisation.deleted', new.id, sheet);
    end if;
  end if;
  if old.plan <> new.plan then
    perform raise_event('organisation.plan_changed', new.id, sheet || jsonb_build_object('from', old.plan, 'to', new.plan));
  end if;
  if old.name <> new.name then
    perform raise_event('organisation.renamed', new.id, sheet || jsonb_build_object('from', old.name, 'to', new.name));
  end if;
  return null;
end $$;

create function claim_raises() returns trigger language plpgsql set search_path from current as $$
declare
  sheet jsonb := jsonb_build_object(
    'organisation', (select tenant_sheet(t) from tenant t where t.id = new.tenant_id), 'hostname', new.name, 'state', new.state);
begin
  if new.state = 'verified' then
    perform raise_event('hostname.proved', new.tenant_id, sheet);
  elsif new.state = 'failing' then
    perform raise_event('hostname.failing', new.tenant_id, sheet);
  elsif new.state in ('stopped', 'withdrawn') then
    perform raise_event('hostname.lost', new.tenant_id, sheet);
  end if;
  return null;
end $$;

create function issue_raises() returns trigger language plpgsql set search_path from current as $$
begin
  perform raise_event(case when new.closed_at is null then 'issue.opened' else 'issue.closed' end, new.tenant_id,
    jsonb_build_object(
      'issue', jsonb_build_object('id', new.id, 'kind', new.kind, 'subject', new.subject, 'severity', new.severity, 'since', new.since),
      'organisation', (select tenant_sheet(t) from tenant t where t.id = new.tenant_id)));
  return null;
end $$;

--changeset hemicycle:fleet-7
create trigger tenant_raises_new after insert on tenant for each row execute function tenant_raises();
create trigger tenant_raises after update on tenant for each row
  when (old.state is distinct from new.state or old.plan is distinct from new.plan or old.name is distinct from new.name)
  execute function tenant_raises();
create trigger claim_raises after update on host_claim for each row
  when (old.state is distinct from new.state) execute function claim_raises();
create trigger issue_raises_new after insert on issue for each row execute function issue_raises();
create trigger issue_raises after update on issue for each row
  when (old.closed_at is null and new.closed_at is not null) execute function issue_raises();

--changeset hemicycle:fleet-8
create table announcement (
  id uuid primary key default uuidv7(),
  words jsonb not null,
  severity text not null check (severity in ('information', 'warning', 'danger')),
  shown_from timestamptz not null,
  shown_until timestamptz not null,
  audience text not null check (audience in ('all', 'kind', 'plan', 'cell', 'list')),
  audience_keys text[] not null default '{}',
  by_mail boolean not null,
  created_by text not null,
  created_at timestamptz not null,
  withdrawn_by text,
  withdrawn_at timestamptz,
  version bigint not null default 1,
  check (shown_from < shown_until),
  check ((audience = 'all') = (cardinality(audience_keys) = 0)),
  check ((withdrawn_by is null) = (withdrawn_at is null))
);
create index announcement_newest on announcement (created_at desc, id desc);
create index announcement_current on announcement (shown_until) where withdrawn_at is null;

create table announcement_recipient (
  announcement_id uuid not null references announcement on delete cascade,
  tenant_id text not null references tenant on delete cascade,
  cell text not null,
  sent_version bigint not null default 0,
  primary key (announcement_id, tenant_id)
);
create index announcement_recipient_tenant on announcement_recipient (tenant_id);
create index announcement_recipient_unsent on announcement_recipient (cell, announcement_id, sent_version);
comment on column announcement_recipient.sent_version is 'which version its cell has; 0 while none';

create table maintenance (
  id uuid primary key default uuidv7(),
  cell text references cell,
  tenant_id text references tenant on delete cascade,
  announced_from timestamptz not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  effect text not null check (effect in ('none', 'read-only', 'closed')),
  words jsonb not null default '{}',
  planned_by text not null,
  planned_at timestamptz not null,
  cancelled_by text,
  cancelled_at timestamptz,
  version bigint not null default 1,
  check (cell is null or tenant_id is null),
  check (announced_from <= starts_at and starts_at < ends_at),
  check ((cancelled_by is null) = (cancelled_at is null))
);
comment on table maintenance is 'planned windows: of one organisation, of a cell, or of all';
create index maintenance_current on maintenance (ends_at) where cancelled_at is null;
create index maintenance_tenant on maintenance (tenant_id);
create trigger maintenance_changed after insert or update or delete on maintenance for each statement execute function registry_changed();

create or replace view directory as
select t.id, t.slug, t.name, t.kind, t.locales, t.time_zone, t.plan,
       array(select m.module
               from (select unnest(p.modules) as module
                     union
                     select o.module from plan_override o
                      where o.tenant_id = t.id and o.allowed and o.ended_at is null and o.until > now()) m
              where not exists (select 1 from plan_override o
                                 where o.tenant_id = t.id and o.module = m.module and not o.allowed
                                   and o.ended_at is null and o.until > now())
              order by m.module) as modules_allowed,
       t.modules_enabled, t.branding,
       t.cell, c.database_url, c.bucket, t.state, t.state_reason, t.state_since, t.purge_after, t.version,
       coalesce((select array_agg(h.name order by h.created_at, h.name) from host_name h where h.tenant_id = t.id), '{}') as host_names,
       (select h.name from host_name h where h.tenant_id = t.id and h.is_primary) as primary_host,
       jsonb_build_object(
         'planName', p.name, 'modules', to_jsonb(p.modules), 'quotas', p.quotas,
         'overrides', coalesce(
           (select jsonb_agg(jsonb_build_object('module', o.module, 'allowed', o.allowed, 'quota', o.quota,
                                                'soft', o.soft, 'hard', o.hard, 'until', o.until) order by o.id)
              from plan_override o
             where o.tenant_id = t.id and o.ended_at is null and o.until > now()), '[]')) as entitlements,
       coalesce((select array_agg(h.name) from host_name h where h.tenant_id = t.id and h.certified), '{}') as certified_hosts,
       t.state_notice, t.trial_until, t.state_said,
       coalesce((select jsonb_agg(jsonb_build_object('announcedFrom', m.announced_from, 'startsAt', m.starts_at, 'endsAt', m.ends_at,
                                                     'effect', m.effect, 'words', m.words) order by m.starts_at, m.id)
                   from maintenance m
                  where m.cancelled_at is null and m.ends_at > now()
                    and (m.tenant_id = t.id or (m.tenant_id is null and (m.cell is null or m.cell = t.cell)))), '[]') as maintenance
  from tenant t
  join cell c on c.name = t.cell
  join plan p on p.key = t.plan;

--changeset hemicycle:fleet-9 splitStatements:false
create function maintenance_raises() returns trigger language plpgsql set search_path from current as $$
begin
  perform raise_event(case when new.cancelled_at is null then 'maintenance.planned' else 'maintenance.cancelled' end, new.tenant_id,
    jsonb_build_object(
      'maintenance', jsonb_build_object('id', new.id, 'cell', new.cell, 'startsAt', new.starts_at, 'endsAt', new.ends_at,
                                        'effect', new.effect, 'words', new.words),
      'organisation', (select tenant_sheet(t) from tenant t where t.id = new.tenant_id)));
  return null;
end $$;

--changeset hemicycle:fleet-10
create trigger maintenance_raises_new after insert on maintenance for each row execute function maintenance_raises();
create trigger maintenance_raises after update on maintenance for each row
  when (old.cancelled_at is null and new.cancelled_at is not null) execute function maintenance_raises();

--changeset hemicycle:talk-registry-1
update plan set modules = array_append(modules, 'debates'), version = version + 1 where not modules @> '{debates}';

--changeset hemicycle:publishing-1
update plan set modules = array_append(modules, 'blog'), version = version + 1 where not modules @> '{blog}';
