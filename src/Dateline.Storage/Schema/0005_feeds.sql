-- Version 5: feeds that are followed, and what was said of reports on the way in.

alter table raw add column content_type text;
alter table raw add column listed text;
alter table raw add column listed_outlet text;

-- One row for each feed: what is known of it between two visits.
create table feed (
    address       text not null primary key,
    moved_to      text,
    entity_tag    text,
    last_modified text,
    next          text not null,
    visits        integer not null,
    failures      integer not null,
    stopped       text
) strict, without rowid;

-- One row for each item that a feed ever had. waiting packs the item as long as its page could not be had, and is null when its report was handed on.
create table feed_item (
    feed        text not null references feed (address),
    identity    text not null,
    fingerprint text not null,
    address     text,
    attempts    integer not null,
    waiting     text,
    primary key (feed, identity)
) strict, without rowid;
