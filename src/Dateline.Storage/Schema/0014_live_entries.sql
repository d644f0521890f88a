-- Version 14: the entries of live pages. Of an entry the bytes are those of its page, which are kept once: "hash" is that of the page, "bytes" is empty.
alter table raw add column entry integer;
create index raw_by_hash on raw (hash);
