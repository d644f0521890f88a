-- Version 30: storylines are listed by their newest story, those of several stories by themselves. Triggers keep how many stories a storyline has and the day of its newest one; empty where no day is known.
alter table storyline add column stories integer not null default 0;
alter table storyline add column newest text not null default '';
update storyline set
    stories = (select count(*) from storyline_story k where k.storyline = number),
    newest = coalesce((select max(s.day) from storyline_story k join story s on s.id = k.story where k.storyline = number and s.day < '9999-12-31'), '');
create index storyline_by_newest on storyline (newest desc, id);
create index storyline_of_several on storyline (newest desc, id) where stories > 1;

create trigger storyline_story_comes after insert on storyline_story begin
    update storyline set stories = stories + 1, newest = max(newest, coalesce((select s.day from story s where s.id = new.story and s.day < '9999-12-31'), '')) where number = new.storyline;
end;
create trigger storyline_story_goes after delete on storyline_story begin
    update storyline set stories = stories - 1, newest = coalesce((select max(s.day) from storyline_story k join story s on s.id = k.story where k.storyline = old.storyline and s.day < '9999-12-31'), '') where number = old.storyline;
end;
create trigger storyline_newest_comes after insert on story when new.day < '9999-12-31' begin
    update storyline set newest = max(newest, new.day) where number = (select storyline from storyline_story where story = new.id);
end;
create trigger storyline_newest_goes after delete on story begin
    update storyline set newest = coalesce((select max(s.day) from storyline_story k join story s on s.id = k.story where k.storyline = storyline.number and s.day < '9999-12-31'), '')
    where number = (select storyline from storyline_story where story = old.id) and newest = old.day;
end;
create trigger storyline_newest_changes after update of day on story when new.day <> old.day begin
    update storyline set newest = coalesce((select max(s.day) from storyline_story k join story s on s.id = k.story where k.storyline = storyline.number and s.day < '9999-12-31'), '')
    where number = (select storyline from storyline_story where story = new.id);
end;
