-- Version 2: who is spoken to, who speaks beside the speaker, and the words that hedge.

insert into span_role values (17, 'with'), (18, 'venue'), (19, 'hedge');

-- One row for each addressee, and each of those beside the speaker, that is an actor. Its run is one of its quotation's; of_line is the quotation, or null where quotation names one that is no line of the report.
create table party (
    report     integer not null,
    line       integer not null,
    of_line    integer,
    quotation  text,
    actor      integer,
    candidates text not null,
    office     text,
    found_by   text not null,
    primary key (report, line)
) strict, without rowid;
create index party_by_actor on party (actor) where actor is not null;

-- The words of the search index of quotations with how many hold them; it keeps nothing of its own.
create virtual table quotation_word using fts5vocab('quotation_search', 'row');
