-- Version 24: the forms beside a text hold the neighbours of each word, so that phrases are found across spellings. The program makes them anew and fills the index of events from its texts.
insert into event_search (event_search) values ('delete-all');
