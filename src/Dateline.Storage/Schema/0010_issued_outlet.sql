-- Version 10: the outlet that the id of a report is a hash of ("" for none), where a person corrected who published it.
alter table report add column issued_outlet text;
