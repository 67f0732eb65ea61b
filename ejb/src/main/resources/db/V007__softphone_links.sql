-- The one-time link by which a softphone gets its file: one row for each device that ever had one. Of the token there is only its hash.

create table softphone_link (
  id         bigint primary key,
  owner_id   bigint not null,
  owner_path varchar(80) character set ascii collate ascii_bin not null,
  version    bigint not null,
  device_id  bigint not null,
  token_hash char(64) character set ascii collate ascii_bin not null,
  created_by varchar(80) not null,
  created_at datetime(6) not null,
  expires_at datetime(6) not null,
  used_at    datetime(6),
  used_from  varchar(45),
  unique key softphone_link_device (device_id),
  unique key softphone_link_token (token_hash),
  foreign key (owner_id, owner_path) references tenant (id, path) on update cascade,
  foreign key (device_id, owner_id) references device (id, owner_id)
) default charset = utf8mb4 collate = utf8mb4_unicode_ci;
