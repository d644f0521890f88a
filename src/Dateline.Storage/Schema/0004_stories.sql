-- Version 4: what grouping needs of a report, and the word of people on the record.

-- Made once a report and knowledge ("knowledge" is its hash), so that one more report is grouped without reading the others again. keys: 8 bytes each, weights: 2 bytes each, little-endian.
create table story_features (
    report      integer primary key references report (number) on delete cascade,
    knowledge   text not null,
    day         text not null,
    latest_from integer not null,
    earliest_to integer not null,
    day_of_year integer not null,
    is_given    integer not null,
    is_stated   integer not null,
    keys        blob not null,
    weights     blob not null
) strict;

-- A person's word over the program's. It is anchored to a report (and, where the field has one, to characters of it), never to a line that another reading may not make again.
create table correction (
    number    integer primary key,
    id        text not null unique,
    report    text not null,
    start_at  integer,
    end_at    integer,
    field     text not null,
    value     text not null,
    author    text not null,
    reason    text,
    made_at   text not null,
    undone_at text,
    undone_by text
) strict;
create index correction_by_report on correction (report);
