-- Version 8: a search index of events, and what the fields of a search ask for.

-- It keeps no text of its own. rowid is report * 2^28 + line.
create virtual table event_search using fts5 (text, forms, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 2');

create index report_by_outlet on report (outlet);
create index event_by_quotation on event (quotation) where quotation is not null;
