--liquibase formatted sql logicalFilePath:org/hemicycle/provisioning/modules/pages/changes.sql

--changeset hemicycle:pages-next
alter table page add column summary text;
