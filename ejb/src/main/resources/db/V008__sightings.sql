-- Equal requests are one row, counted. Rows of before are what they are: one request each.

alter table sighting
  add column same     char(32) character set ascii collate ascii_bin,
  add column first_at datetime(6),
  add column times    bigint not null default 1;
update sighting set same = left(sha2(id, 256), 32), first_at = at;
alter table sighting
  modify column same     char(32) character set ascii collate ascii_bin not null,
  modify column first_at datetime(6) not null,
  add unique key sighting_same (same);
