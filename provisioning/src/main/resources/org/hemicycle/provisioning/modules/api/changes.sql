--liquibase formatted sql

--changeset hemicycle:api-1
create table signing_key (
  id text primary key,
  sealed bytea not null,
  signs_until timestamptz not null,
  verifies_until timestamptz not null,
  created_at timestamptz not null
);
