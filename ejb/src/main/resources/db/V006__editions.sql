-- Templates of vendor packs that a reseller has made its own.

create table edition (
  id              bigint primary key,
  owner_id        bigint not null,
  owner_path      varchar(80) character set ascii collate ascii_bin not null,
  version         bigint not null,
  pack            varchar(40) not null,
  template        varchar(80) not null,
  base_revision   varchar(16) not null,
  base            mediumtext not null,
  draft           mediumtext not null,
  published       mediumtext,
  draft_print     varchar(16) not null,
  published_print varchar(16),
  published_at    datetime(6),
  unique key edition_template (owner_path, pack, template),
  foreign key (owner_id, owner_path) references tenant (id, path) on update cascade
) default charset = utf8mb4 collate = utf8mb4_unicode_ci;
