-- Version 19: what came in under a label and was replaced there, so that undoing a batch brings it back.

-- Named by id, as in batch_report: these rows outlive their reports. Of the entry of a live page the bytes are those of its page.
create table earlier_raw (
    number        integer primary key,
    report        text not null,
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
    entry         integer
) strict;
create index earlier_raw_by_report on earlier_raw (report);

-- What the batch handed in: a row of earlier_raw, or null for what stands in raw.
alter table batch_report add column earlier integer;
