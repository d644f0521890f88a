-- The record, version 1. Words as in docs/glossary.md; the reasons are in docs/adr.
-- Keys called "number" are the order of arrival: they join tables and never leave the store, and nothing is ordered by them.
-- Days are text (2024-03-05), ids lower-case hexadecimal text, positions UTF-16 units into report_text.text.
-- Lines of a report are numbered from 1 over all kinds; from 134217728 (2^27) on they belong to the second pass, the telling. Line 0 is the report's own day.

create table run (
    number          integer primary key,
    id              text not null unique,
    program_version text not null,
    models_hash     text not null,
    data_hash       text not null,
    options         text not null,
    started_at      text not null
) strict;

-- One row a report. Its lines are those of the run named here.
create table report (
    number          integer primary key,
    id              text not null unique,
    run             integer not null references run (number),
    label           text not null,
    outlet          text,
    publisher       text,
    url             text,
    kind            text not null,
    language        text,
    published_given text,
    seen            text,
    replaces        text,
    retracts        text,
    headline        text,
    text_hash       text not null,
    length          integer not null,
    quotations      integer not null,
    events          integer not null,
    -- Its day as its company tells it, or as it tells itself while it is untold: to order by, and the bounds to filter by.
    day             text not null,
    first_day       text,
    last_day        text
) strict;
create index report_by_day on report (day, id);
create index report_by_label on report (label);

-- The text apart from the particulars, so that these stay small. "forms" holds the words that search would not fold, as the table of spellings folds them.
create table report_text (
    report integer primary key references report (number),
    text   text not null,
    forms  text not null
) strict;

-- The bytes as they came in, once a label, with what was said of them.
create table raw (
    report    integer not null references report (number),
    label     text not null,
    hash      text not null,
    outlet    text,
    publisher text,
    url       text,
    published text,
    seen      text,
    kind      text not null,
    language  text,
    headline  text,
    replaces  text,
    retracts  text,
    bytes     blob not null,
    primary key (report, label)
) strict;

-- The lines of a report, from here to finding, are written and dropped with it in one transaction and name no foreign keys: checking them would cost a quarter of the time of writing. Verification looks for lines whose report or actor is missing.

-- Every run of characters that a line of a report names. Runs of more than 120 units are kept as their SHA-256 ("sha256:…").
create table span (
    report     integer not null,
    line       integer not null,
    role       integer not null,
    ordinal    integer not null,
    start_at   integer not null,
    end_at     integer not null,
    characters text not null,
    primary key (report, line, role, ordinal)
) strict, without rowid;

create table span_role (
    role integer primary key,
    name text not null
) strict;
insert into span_role values
    (0, 'run'), (1, 'name'), (2, 'title'),
    (10, 'content'), (11, 'cue'), (12, 'speaker'), (13, 'addressee'), (14, 'medium'), (15, 'said-when'), (16, 'said-where'),
    (20, 'who'), (21, 'whom'), (22, 'when'), (23, 'where'), (24, 'number'),
    (30, 'rendering'), (31, 'variant'), (32, 'first'), (33, 'second'), (34, 'value'), (35, 'on'), (36, 'evidence');

-- Who or what mentions and speakers stand for: one row for each name under which an actor was met.
create table actor_form (
    number integer primary key,
    id     text not null,
    name   text not null,
    kind   text not null,
    folded text not null,
    unique (id, name, kind)
) strict;

create table part (
    report   integer not null,
    line     integer not null,
    kind     text not null,
    language text,
    found_by text not null,
    primary key (report, line)
) strict, without rowid;

create table mention (
    report     integer not null,
    line       integer not null,
    kind       text not null,
    candidates text not null,
    found_by   text not null,
    primary key (report, line)
) strict, without rowid;

-- of_line is the mention; where it is null the line has a run of its own.
create table link (
    report     integer not null,
    line       integer not null,
    of_line    integer,
    actor      integer,
    candidates text not null,
    office     text,
    found_by   text not null,
    primary key (report, line)
) strict, without rowid;

create table report_actor (
    actor    integer not null,
    report   integer not null,
    mentions integer not null,
    primary key (actor, report)
) strict, without rowid;
create index report_actor_by_report on report_actor (report);

create table time_expression (
    report    integer not null,
    line      integer not null,
    form      text not null,
    direction text not null,
    found_by  text not null,
    primary key (report, line)
) strict, without rowid;

-- of_line is the time expression; where it is null the line has a run of its own.
create table resolved_time (
    report   integer not null,
    line     integer not null,
    of_line  integer,
    from_day text,
    to_day   text,
    value    text not null,
    anchor   text,
    why      text,
    primary key (report, line)
) strict, without rowid;

create table place (
    report     integer not null,
    line       integer not null,
    name       text not null,
    country    text,
    latitude   real,
    longitude  real,
    candidates text not null,
    found_by   text not null,
    primary key (report, line)
) strict, without rowid;

-- number is report * 2^28 + line. actor, office, said_line and the days are those of the telling, or of the reading while it is untold.
create table quotation (
    number       integer primary key,
    report       integer not null,
    line         integer not null,
    id           text not null,
    kind         text not null,
    carried_from text,
    hedged       integer not null,
    inside       text,
    found_by     text not null,
    confidence   integer,
    actor        integer,
    office       text,
    said_line    integer,
    said_from    text,
    said_to      text,
    content      text not null,
    forms        text not null
) strict;
create index quotation_by_id on quotation (id);
create index quotation_by_actor on quotation (actor) where actor is not null;

-- of_line is the quotation; where it is null, quotation names one that is no line of the report.
create table speaker (
    report     integer not null,
    line       integer not null,
    of_line    integer,
    quotation  text,
    actor      integer,
    candidates text not null,
    office     text,
    said_for   text,
    found_by   text not null,
    primary key (report, line)
) strict, without rowid;

create table event (
    report     integer not null,
    line       integer not null,
    id         text not null,
    class      text not null,
    modes      text not null,
    contexts   text not null,
    cameo      text,
    numbers    text not null,
    status     text not null,
    quotation  text,
    found_by   text not null,
    confidence integer,
    primary key (report, line)
) strict, without rowid;
create index event_by_id on event (id);

-- stage tells whether the bytes ("report") or the text ("reading") were odd; repeats marks what the reading says once more of the bytes.
create table finding (
    report  integer not null,
    line    integer not null,
    stage   text not null,
    repeats integer not null,
    code    text not null,
    message text not null,
    primary key (report, line)
) strict, without rowid;

-- Line 0 is the day as the report tells it, line 134217728 as its company does.
create table report_date (
    report   integer not null references report (number),
    line     integer not null,
    value    text,
    from_day text,
    to_day   text,
    basis    text not null,
    because  text,
    primary key (report, line)
) strict, without rowid;

-- The characters that fix a day of report_date; they may stand in another report.
create table report_evidence (
    report     integer not null references report (number),
    line       integer not null,
    ordinal    integer not null,
    of_report  integer not null references report (number),
    start_at   integer not null,
    end_at     integer not null,
    characters text not null,
    text_hash  text not null,
    primary key (report, line, ordinal)
) strict, without rowid;

create table copy (
    report    integer not null references report (number),
    of_report integer not null references report (number),
    kept      integer not null,
    changed   text,
    primary key (report, of_report)
) strict, without rowid;

create table version (
    report    integer not null references report (number),
    of_report integer not null references report (number),
    primary key (report, of_report)
) strict, without rowid;

-- Its lines are those of the run named here. A story that lost reports to another one is stale and has no lines until it is told again.
create table story (
    number     integer primary key,
    id         text not null unique,
    run        integer not null references run (number),
    founded_by text not null,
    title      text not null,
    value      text,
    from_day   text,
    to_day     text,
    basis      text not null,
    because    text,
    found_by   text not null,
    day        text not null,
    stale      integer not null
) strict;
create index story_by_day on story (day, id);

create table story_report (
    story   integer not null references story (number) on delete cascade,
    ordinal integer not null,
    report  integer not null unique references report (number),
    primary key (story, ordinal)
) strict, without rowid;

-- Every run of characters that a line of a story names; line 0 is the story itself. text_hash only for evidence.
create table story_span (
    story      integer not null references story (number) on delete cascade,
    line       integer not null,
    role       integer not null,
    ordinal    integer not null,
    part       integer not null,
    piece      integer not null,
    report     integer not null references report (number),
    start_at   integer not null,
    end_at     integer not null,
    characters text not null,
    text_hash  text,
    primary key (story, line, role, ordinal, part, piece)
) strict, without rowid;

create table statement (
    story      integer not null references story (number) on delete cascade,
    line       integer not null,
    id         text not null,
    actor      integer references actor_form (number),
    reference  text,
    found_by   text not null,
    reports    integer not null,
    publishers integer not null,
    origins    integer,
    why        text not null,
    primary key (story, line)
) strict, without rowid;
create index statement_by_id on statement (id);

create table rendering (
    story     integer not null references story (number) on delete cascade,
    line      integer not null,
    ordinal   integer not null,
    report    integer not null references report (number),
    quotation text not null,
    label     text not null,
    primary key (story, line, ordinal)
) strict, without rowid;
create index rendering_by_quotation on rendering (quotation);

create table variant (
    story   integer not null references story (number) on delete cascade,
    line    integer not null,
    ordinal integer not null,
    aspect  text not null,
    primary key (story, line, ordinal)
) strict, without rowid;

create table variant_value (
    story   integer not null references story (number) on delete cascade,
    line    integer not null,
    ordinal integer not null,
    part    integer not null,
    value   text not null,
    primary key (story, line, ordinal, part)
) strict, without rowid;

create table difference (
    story   integer not null references story (number) on delete cascade,
    line    integer not null,
    ordinal integer not null,
    aspect  text not null,
    detail  text not null,
    primary key (story, line, ordinal)
) strict, without rowid;

create table occurrence (
    story integer not null references story (number) on delete cascade,
    line  integer not null,
    id    text not null,
    class text not null,
    primary key (story, line)
) strict, without rowid;
create index occurrence_by_id on occurrence (id);

create table account (
    story   integer not null references story (number) on delete cascade,
    line    integer not null,
    ordinal integer not null,
    report  integer not null references report (number),
    event   text not null,
    primary key (story, line, ordinal)
) strict, without rowid;

create table discrepancy (
    story  integer not null references story (number) on delete cascade,
    line   integer not null,
    id     text not null,
    about  text,
    field  text not null,
    kind   text not null,
    detail text not null,
    primary key (story, line)
) strict, without rowid;
create index discrepancy_by_id on discrepancy (id);

create table discrepancy_value (
    story   integer not null references story (number) on delete cascade,
    line    integer not null,
    ordinal integer not null,
    value   text not null,
    primary key (story, line, ordinal)
) strict, without rowid;

create table omission (
    story integer not null references story (number) on delete cascade,
    line  integer not null,
    id    text not null,
    fact  text not null,
    about text not null,
    primary key (story, line)
) strict, without rowid;
create index omission_by_id on omission (id);

create table omission_report (
    story   integer not null references story (number) on delete cascade,
    line    integer not null,
    omits   integer not null,
    ordinal integer not null,
    report  integer not null references report (number),
    primary key (story, line, omits, ordinal)
) strict, without rowid;

create table timeline_entry (
    story    integer not null references story (number) on delete cascade,
    line     integer not null,
    value    text,
    from_day text,
    to_day   text,
    basis    text not null,
    because  text,
    kind     text not null,
    text     text not null,
    about    text not null,
    primary key (story, line)
) strict, without rowid;

create table storyline (
    number  integer primary key,
    id      text not null unique,
    run     integer not null references run (number),
    title   text not null,
    because text not null
) strict;

create table storyline_story (
    storyline integer not null references storyline (number) on delete cascade,
    ordinal   integer not null,
    story     text not null unique,
    primary key (storyline, ordinal)
) strict, without rowid;

-- Ids that were issued once and now lead elsewhere, for ever.
create table redirect (
    from_id text primary key,
    to_id   text not null
) strict, without rowid;
create index redirect_by_target on redirect (to_id);

create table list_shown (
    list    text not null,
    ordinal integer not null,
    id      text not null,
    primary key (list, ordinal)
) strict, without rowid;

create virtual table report_search using fts5 (text, forms, content='report_text', content_rowid='report', tokenize='unicode61 remove_diacritics 2');
create virtual table quotation_search using fts5 (content, forms, content='quotation', content_rowid='number', tokenize='unicode61 remove_diacritics 2');
