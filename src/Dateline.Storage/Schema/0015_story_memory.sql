-- Version 15: what was worked out to tell a large story, so that one more report is taken in without comparing all again. It goes with the story, and holds for the story's run alone.
create table story_memory (
    story integer primary key references story (number) on delete cascade,
    bytes blob not null
) strict;
