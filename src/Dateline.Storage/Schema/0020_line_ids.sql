-- Version 20: ids of quotations and events are found by an index of words, which takes them in sorted pieces. They are hashes: an index in their order had to change a page for nearly each of them.

-- rowid is the number of the report, beginnings the first 8 digits of the ids of its quotations and events, parted by blanks: more than one line in 2^32 has to be told apart by its id. It keeps no text of its own.
create virtual table line_id using fts5 (beginnings, content='', columnsize=0, detail=none, tokenize='ascii');
create virtual table line_place using fts5vocab('line_id', 'instance');
insert into line_id (rowid, beginnings) select report, group_concat(substr(id, 1, 8), ' ') from (select report, id from quotation union all select report, id from event) group by report order by report;
drop index event_by_id;

-- Whoever goes from one line to another knows the report.
drop index quotation_by_id;
create index quotation_by_id on quotation (report, id);
drop index event_by_quotation;
create index event_by_quotation on event (report, quotation) where quotation is not null;
