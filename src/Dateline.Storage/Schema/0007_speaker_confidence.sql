-- Version 7: how sure it is who spoke, in thousandths.
alter table speaker add column confidence integer;
