-- Version 28: who stands behind an occurrence, counted as for a statement; null in stories told before.
alter table occurrence add column reports integer;
alter table occurrence add column publishers integer;
alter table occurrence add column origins integer;
alter table occurrence add column why text;
