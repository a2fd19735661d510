--liquibase formatted sql

--changeset hemicycle:cell-1
create table jobs.scheduled_tasks (
  task_name text not null,
  task_instance text not null,
  task_data bytea,
  execution_time timestamptz not null,
  picked boolean not null default false,
  picked_by text,
  last_success timestamptz,
  last_failure timestamptz,
  consecutive_failures integer,
  last_heartbeat timestamptz,
  version bigint not null default 1,
  priority smallint,
  tenant_role text not null default current_user,
  primary key (task_name, task_instance)
);
create index scheduled_tasks_execution_time on jobs.scheduled_tasks (execution_time);
create index scheduled_tasks_last_heartbeat on jobs.scheduled_tasks (last_heartbeat);
create index scheduled_tasks_tenant_role on jobs.scheduled_tasks (tenant_role);

create table jobs.request (
  id uuid primary key default uuidv7(),
  tenant_role text not null default current_user,
  kind text not null,
  payload jsonb not null default '{}',
  created_at timestamptz not null default now(),
  done_at timestamptz,
  refusal text
);
create index request_open on jobs.request (created_at) where done_at is null;
alter table jobs.request enable row level security;
create policy own_requests on jobs.request using (tenant_role = current_user) with check (tenant_role = current_user);
alter table jobs.scheduled_tasks enable row level security;
create policy own_tasks on jobs.scheduled_tasks using (tenant_role = current_user) with check (tenant_role = current_user);

--changeset hemicycle:plans-1
create table jobs.usage (
  tenant_role text not null default current_user,
  quota text not null,
  period date not null,
  used bigint not null,
  measured_at timestamptz not null default now(),
  noticed text check (noticed in ('near', 'full')),
  primary key (tenant_role, quota, period)
);
comment on table jobs.usage is 'what each organisation of the cell has used; a level has the period 1970-01-01';
comment on column jobs.usage.noticed is 'of which standing its administrators have been told';
alter table jobs.usage enable row level security;
create policy own_usage on jobs.usage using (tenant_role = current_user) with check (tenant_role = current_user);

--changeset hemicycle:fleet-1
create table jobs.announcement (
  id uuid primary key,
  words jsonb not null,
  severity text not null,
  shown_from timestamptz not null,
  shown_until timestamptz not null,
  withdrawn boolean not null default false
);
create table jobs.announcement_recipient (
  tenant_role text not null,
  announcement_id uuid not null references jobs.announcement on delete cascade,
  primary key (tenant_role, announcement_id)
);
create index announcement_recipient_announcement on jobs.announcement_recipient (announcement_id);
create table jobs.announcement_reader (
  tenant_role text not null default current_user,
  announcement_id uuid not null references jobs.announcement on delete cascade,
  reader bigint not null,
  mailed_at timestamptz,
  read_at timestamptz,
  primary key (tenant_role, announcement_id, reader)
);
create index announcement_reader_announcement on jobs.announcement_reader (announcement_id);
comment on table jobs.announcement is 'what the operator says to administrators of organisations of this cell';
comment on column jobs.announcement_reader.reader is 'number of the participant in the home of the tenant';
alter table jobs.announcement enable row level security;
alter table jobs.announcement_recipient enable row level security;
alter table jobs.announcement_reader enable row level security;
create policy own_announcements on jobs.announcement using (
  exists (select from jobs.announcement_recipient r where r.announcement_id = announcement.id and r.tenant_role = current_user));
create policy own_receipts on jobs.announcement_recipient using (tenant_role = current_user);
create policy own_readers on jobs.announcement_reader using (tenant_role = current_user) with check (tenant_role = current_user);
