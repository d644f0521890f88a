-- Version 9: what came in when, reports that are kept but hidden, and reports that were erased.

-- One row for each time that reports were handed in.
create table batch (
    number     integer primary key,
    id         text not null unique,
    run        integer not null references run (number),
    verb       text not null,
    author     text not null,
    started_at text not null,
    undone_at  text,
    undone_by  text
) strict;

-- What was handed in. Reports are named by id: these rows outlive them.
create table batch_report (
    batch  integer not null references batch (number),
    report text not null,
    label  text not null,
    primary key (batch, report, label)
) strict, without rowid;
create index batch_report_by_report on batch_report (report);

-- A record that had no batches came in with its runs.
insert into batch (id, run, verb, author, started_at) select id, number, 'read', '', started_at from run order by id;
insert into batch_report select b.number, r.id, w.label from report r join batch b on b.run = r.run join raw w on w.report = r.number;

-- Reports taken out, and when; of the entry of a live page the bytes are those of its page. They come back by being read anew from their bytes. How they were taken out is told by a correction of the field report.removed, or by batches that were undone.
create table removed (
    report     text primary key,
    removed_at text not null
) strict, without rowid;

create table removed_raw (
    report        text not null references removed (report) on delete cascade,
    label         text not null,
    hash          text not null,
    outlet        text,
    publisher     text,
    url           text,
    published     text,
    seen          text,
    kind          text not null,
    language      text,
    headline      text,
    replaces      text,
    retracts      text,
    bytes         blob not null,
    content_type  text,
    listed        text,
    listed_outlet text,
    entry         integer,
    primary key (report, label)
) strict;

-- Reports whose text was erased for good, by their ids.
create table purged (
    report    text primary key,
    purged_at text not null,
    purged_by text not null,
    reason    text
) strict, without rowid;

-- The characters that a correction speaks of, so that it can be held against the text in another record.
alter table correction add column characters text;
