-- Version 21: pieces of the indexes of words are merged eight at a time, not four: half as much is written again and again. After a long reading they are merged into one.
insert into report_search (report_search, rank) values ('automerge', 8);
insert into quotation_search (quotation_search, rank) values ('automerge', 8);
insert into event_search (event_search, rank) values ('automerge', 8);
insert into line_id (line_id, rank) values ('automerge', 8);
