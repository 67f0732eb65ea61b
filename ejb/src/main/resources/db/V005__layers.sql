-- Settings that people write for many phones at once, who wrote them, and which of them a device uses. The name is empty for the settings of the
-- tenant itself: one row each. A group is of the device's own customer; a profile may be the reseller's, and is read only along the device's own path.

create table platform_layer (
  id         bigint primary key check (id = 1),
  version    bigint not null,
  vars       mediumtext not null,
  previous   mediumtext,
  author     varchar(80) not null,
  written_at datetime(6) not null
) default charset = utf8mb4 collate = utf8mb4_unicode_ci;

create table stored_layer (
  id         bigint primary key,
  owner_id   bigint not null,
  owner_path varchar(80) character set ascii collate ascii_bin not null,
  version    bigint not null,
  kind       varchar(10) not null check (kind in ('RESELLER', 'CUSTOMER', 'GROUP', 'PROFILE')),
  name       varchar(60) not null,
  vars       mediumtext not null,
  previous   mediumtext,
  author     varchar(80) not null,
  written_at datetime(6) not null,
  unique key stored_layer_name (owner_id, kind, name),
  unique key stored_layer_id_owner (id, owner_id),
  key stored_layer_path (owner_path, name),
  check ((name = '') = (kind in ('RESELLER', 'CUSTOMER'))),
  foreign key (owner_id, owner_path) references tenant (id, path) on update cascade
) default charset = utf8mb4 collate = utf8mb4_unicode_ci;

alter table device
  add column group_id bigint,
  add column profile_id bigint,
  add constraint device_group foreign key (group_id, owner_id) references stored_layer (id, owner_id),
  add constraint device_profile foreign key (profile_id) references stored_layer (id);

-- Which of its own files a device has got at least once: settings that are set once stand in the first copy of each only. Those that came before have had theirs.
alter table last_seen add column served varchar(1000) not null default '';
update last_seen set served = '*' where first_fetched_at is not null;
