-- Version 25: in how many stories an outlet stands is kept, so that the list of outlets need not go through all reports. Triggers keep it, whoever changes a story.

-- How many reports of a story an outlet has in it; none where it has none.
create table outlet_story (
    outlet  text not null collate nocase,
    story   integer not null,
    reports integer not null,
    primary key (outlet, story)
) strict, without rowid;

create table outlet_told (
    outlet  text primary key collate nocase,
    stories integer not null
) strict, without rowid;

insert into outlet_story select max(r.outlet), m.story, count(*) from story_report m join report r on r.number = m.report where r.outlet is not null group by r.outlet collate nocase, m.story;
insert into outlet_told select max(outlet), count(*) from outlet_story group by outlet;

create trigger outlet_story_begins after insert on outlet_story begin
    insert into outlet_told values (new.outlet, 1) on conflict (outlet) do update set stories = stories + 1;
end;
create trigger outlet_story_ends after delete on outlet_story begin
    update outlet_told set stories = stories - 1 where outlet = old.outlet;
    delete from outlet_told where outlet = old.outlet and stories = 0;
end;
create trigger outlet_story_comes after insert on story_report begin
    insert into outlet_story select r.outlet, new.story, 1 from report r where r.number = new.report and r.outlet is not null on conflict (outlet, story) do update set reports = reports + 1;
end;
create trigger outlet_story_goes after delete on story_report begin
    update outlet_story set reports = reports - 1 where story = old.story and outlet = (select outlet from report where number = old.report);
    delete from outlet_story where story = old.story and outlet = (select outlet from report where number = old.report) and reports = 0;
end;
create trigger outlet_story_changes after update of outlet on report when new.outlet is not old.outlet begin
    update outlet_story set reports = reports - 1 where outlet = old.outlet and story = (select story from story_report where report = new.number);
    delete from outlet_story where outlet = old.outlet and story = (select story from story_report where report = new.number) and reports = 0;
    insert into outlet_story select new.outlet, m.story, 1 from story_report m where m.report = new.number and new.outlet is not null on conflict (outlet, story) do update set reports = reports + 1;
end;
