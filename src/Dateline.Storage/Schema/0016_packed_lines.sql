-- Version 16: all lines of a reading are packed into one row (docs/specs/packed-lines.md). What is searched and listed by stands in rows beside it, made from it; so do counts that lists are ordered by.
-- The program fills the new tables from the earlier ones, which 0017 drops.

create table report_reading (
    report integer primary key,
    lines  blob not null
) strict;

-- What its company adds to a reading: who spoke, and days.
create table report_addition (
    report integer primary key,
    lines  blob not null
) strict;

drop index quotation_by_id;
drop index quotation_by_actor;
drop index event_by_id;
drop index event_by_quotation;
drop index party_by_actor;
drop table quotation_word;
drop table quotation_search;
drop table event_search;
alter table quotation rename to earlier_quotation;
alter table event rename to earlier_event;
alter table party rename to earlier_party;
alter table finding rename to earlier_finding;

-- number is report * 2^28 + the place among the quotations of the report, from 1. actor, office, said_for and the days are those of the telling, or of the reading while it is untold. cue holds the pieces of the cue, each between line feeds.
create table quotation (
    number    integer primary key,
    report    integer not null,
    id        text not null,
    kind      text not null,
    hedged    integer not null,
    cue       text not null,
    actor     integer,
    office    text,
    said_for  text,
    said_from text,
    said_to   text,
    start_at  integer not null,
    end_at    integer not null,
    content   text not null,
    forms     text not null
) strict;

-- One row for each addressee, and each of those beside the speaker, that is an actor, in their order. quotation is its number.
create table party (
    quotation integer not null,
    ordinal   integer not null,
    actor     integer not null,
    addressed integer not null,
    primary key (quotation, ordinal)
) strict, without rowid;

-- number is report * 2^28 + the place among the events of the report, from 1. actors lists the numbers of those who do it and to whom it is done, as JSON.
create table event (
    number    integer primary key,
    report    integer not null,
    id        text not null,
    class     text not null,
    quotation text,
    actors    text not null,
    start_at  integer not null,
    end_at    integer not null
) strict;

-- Each once, in the order in which they were met.
create table finding (
    report   integer not null,
    ordinal  integer not null,
    code     text not null,
    message  text not null,
    start_at integer,
    end_at   integer,
    primary key (report, ordinal)
) strict, without rowid;

-- Who is met in the record: kept so that lists need not count all reports. Forms and reports in which an actor has several are counted once here.
create table actor (
    id         text primary key,
    reports    integer not null,
    mentions   integer not null,
    quotations integer not null
) strict, without rowid;
create index actor_by_reports on actor (reports desc, id);
alter table actor_form add column reports integer not null default 0;
alter table actor_form add column quotations integer not null default 0;

-- Who published how many reports where; site is the host of the address. What is not known is empty.
create table outlet (
    name      text not null,
    publisher text not null,
    site      text not null,
    reports   integer not null,
    primary key (name, publisher, site)
) strict, without rowid;

-- How many lines of a kind there are.
create table tally (
    kind   text primary key,
    amount integer not null
) strict, without rowid;

create virtual table quotation_search using fts5 (content, forms, content='quotation', content_rowid='number', tokenize='unicode61 remove_diacritics 2');
create virtual table event_search using fts5 (text, forms, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 2');
create virtual table quotation_word using fts5vocab('quotation_search', 'row');

alter table report add column mentions integer not null default 0;
