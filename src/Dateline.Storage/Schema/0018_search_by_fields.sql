-- Version 18: searches go by a field where it has fewer lines than the words.
create index event_by_class on event (class);
create index statement_by_actor on statement (actor) where actor is not null;
create index actor_form_by_folded on actor_form (folded);
create index report_by_newest on report (day desc, id);
create index story_by_newest on story (day desc, id);
