-- Version 6: when lines of stories were first told, changed, and told no more, so that a reader can ask for what is new.
-- It is history: it stands outside of what two records of the same reports have in common.
create table told_line (
    line       text primary key,
    story      text not null,
    kind       text not null,
    text       text not null,
    hash       text not null,
    first_at   text not null,
    changed_at text not null,
    gone_at    text,
    into_story text
) strict, without rowid;
create index told_line_by_story on told_line (story);
