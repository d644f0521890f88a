-- Version 26: actors are found by a word of a form and by the beginning of their id, and what a notice takes back by the report itself, without looking at all of them. The program fills the words.
create table actor_word (
    word text not null,
    form integer not null,
    primary key (word, form)
) strict, without rowid;
create index actor_form_by_id on actor_form (id collate nocase);
create index version_by_earlier on version (of_report);

-- Folded forms hold letters and digits parted by single blanks.
create trigger actor_word_comes after insert on actor_form begin
    insert or ignore into actor_word select w.value, new.number from json_each('["' || replace(new.folded, ' ', '","') || '"]') w where w.value <> '';
end;
create trigger actor_word_goes after delete on actor_form begin
    delete from actor_word where form = old.number and word in (select value from json_each('["' || replace(old.folded, ' ', '","') || '"]'));
end;
