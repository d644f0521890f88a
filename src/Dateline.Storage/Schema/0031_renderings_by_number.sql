-- Version 31: renderings name the number of their quotation, so that statements are found by the lines of the search index without looking each of them up by its id.
alter table rendering add column number integer;
update rendering set number = (select q.number from quotation q where q.report = rendering.report and q.id = rendering.quotation);
create index rendering_by_number on rendering (number);
