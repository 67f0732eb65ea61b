-- Firmware: images, the ladder between them, and what is wanted of models, tenants and devices. Images, steps and the platform's targets are nobody's: every
-- tenant sees them, only the platform changes them.

create table firmware_image (
  id          bigint primary key,
  version     bigint       not null,
  vendor      varchar(30)  not null,
  models      varchar(2000) not null,
  firmware    varchar(60)  not null,
  file_name   varchar(100) character set ascii collate ascii_bin not null,
  size        bigint       not null,
  sha256      char(64)     character set ascii collate ascii_bin not null,
  notes       text,
  uploaded_by varchar(80)  not null,
  uploaded_at datetime(6)  not null,
  unique key firmware_image_sha256 (sha256),
  key firmware_image_vendor (vendor)
) default charset = utf8mb4 collate = utf8mb4_unicode_ci;

create table firmware_step (
  id             bigint primary key,
  version        bigint      not null,
  vendor         varchar(30) not null,
  model          varchar(40) not null,
  from_firmware  varchar(60),
  below_firmware varchar(60) not null,
  firmware       varchar(60) not null,
  key firmware_step_model (vendor, model)
) default charset = utf8mb4 collate = utf8mb4_unicode_ci;

create table platform_target (
  id        bigint primary key,
  version   bigint      not null,
  vendor    varchar(30) not null,
  model     varchar(40) not null,
  firmware  varchar(60) not null,
  downgrade boolean     not null,
  unique key platform_target_model (vendor, model)
) default charset = utf8mb4 collate = utf8mb4_unicode_ci;

create table tenant_target (
  id         bigint primary key,
  owner_id   bigint      not null,
  owner_path varchar(80) character set ascii collate ascii_bin not null,
  version    bigint      not null,
  vendor     varchar(30) not null,
  model      varchar(40) not null,
  firmware   varchar(60) not null,
  downgrade  boolean     not null,
  unique key tenant_target_model (owner_id, vendor, model),
  key tenant_target_path (vendor, model, owner_path),
  key tenant_target_owner (owner_path, vendor, model),
  foreign key (owner_id, owner_path) references tenant (id, path) on update cascade
) default charset = utf8mb4 collate = utf8mb4_unicode_ci;

alter table device
  add column firmware_target    varchar(60),
  add column firmware_downgrade boolean not null default false;

alter table last_seen
  add column firmware varchar(60),
  add key last_seen_firmware (owner_path, firmware);
