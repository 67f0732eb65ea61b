-- The chain: tenant → user → SIP account → line → device. Each owned row carries its owner's id and path; composite foreign keys keep
-- the two true and make a link across owners impossible, whatever the code does. A device has no column for a user, a line none for credentials.

create sequence ids start with 50 increment by 50;

create table tenant (
  id               bigint primary key,
  kind             varchar(10)  not null check (kind in ('RESELLER', 'CUSTOMER')),
  name             varchar(80)  not null,
  slug             varchar(30)  character set ascii collate ascii_bin not null,
  path             varchar(80)  character set ascii collate ascii_bin not null,
  status           varchar(10)  not null,
  version          bigint       not null,
  contact_email    varchar(120),
  reseller_id      bigint       references tenant (id),
  sip_domain       varchar(253),
  registrar        varchar(253),
  registrar_port   int,
  transport        varchar(5),
  outbound_proxy   varchar(260),
  stun_server      varchar(260),
  voicemail_number varchar(33),
  time_zone        varchar(50),
  language         char(2),
  country          char(2),
  unique key tenant_path (path),
  unique key tenant_id_path (id, path),
  unique key tenant_sip_domain (sip_domain),
  key tenant_path_name (path, name),
  check (kind = 'RESELLER' or (reseller_id is not null and sip_domain is not null and time_zone is not null))
) default charset = utf8mb4 collate = utf8mb4_unicode_ci;

create table user (
  id            bigint primary key,
  owner_id      bigint not null,
  owner_path    varchar(80) character set ascii collate ascii_bin not null,
  version       bigint not null,
  name          varchar(80) not null,
  extension     varchar(10),
  email         varchar(120),
  department    varchar(60),
  time_zone     varchar(50),
  language      char(2),
  vm_enabled    boolean not null,
  vm_pin        varchar(200),
  vm_email      varchar(120),
  vm_greeting   varchar(10) not null,
  cid_name      varchar(80),
  cid_number    varchar(33),
  cid_emergency varchar(33),
  cid_withhold  boolean not null,
  unique key user_id_owner (id, owner_id),
  unique key user_extension (owner_id, extension),
  key user_name (owner_path, name),
  key user_department (owner_path, department),
  foreign key (owner_id, owner_path) references tenant (id, path) on update cascade
) default charset = utf8mb4 collate = utf8mb4_unicode_ci;

create table sip_account (
  id             bigint primary key,
  owner_id       bigint not null,
  owner_path     varchar(80) character set ascii collate ascii_bin not null,
  version        bigint not null,
  user_id        bigint not null,
  user_name      varchar(64) character set ascii collate ascii_bin not null,
  auth_user_name varchar(64),
  password       varchar(400) not null,
  domain         varchar(253) character set ascii collate ascii_bin not null,
  registrar      varchar(253),
  transport      varchar(5),
  enabled        boolean not null,
  unique key account_id_owner (id, owner_id),
  unique key account_address (user_name, domain),
  key account_user (user_id, owner_id),
  key account_name (owner_path, user_name),
  foreign key (owner_id, owner_path) references tenant (id, path) on update cascade,
  foreign key (user_id, owner_id) references user (id, owner_id)
) default charset = utf8mb4 collate = utf8mb4_unicode_ci;

create table device (
  id                    bigint primary key,
  owner_id              bigint not null,
  owner_path            varchar(80) character set ascii collate ascii_bin not null,
  version               bigint not null,
  revision              bigint not null,
  identity_kind         varchar(4) not null check (identity_kind in ('MAC', 'IMEI', 'UUID')),
  identity              varchar(36) character set ascii collate ascii_bin not null,
  vendor                varchar(30) not null,
  model                 varchar(40) not null,
  active                boolean not null,
  life_cycle            varchar(12) not null,
  provisioning_user     varchar(64) not null,
  provisioning_password varchar(400) not null,
  admin_password        varchar(400),
  location              varchar(80),
  serial_number         varchar(60),
  vendor_pin            varchar(400),
  notes                 text,
  vars                  mediumtext,
  phone_book_uri        varchar(420),
  firmware_uri          varchar(420),
  provision_uri         varchar(420),
  request_date          date,
  activate_date         date,
  unique key device_id_owner (id, owner_id),
  unique key device_identity (identity_kind, identity),
  key device_owner_identity (owner_path, identity),
  key device_owner_location (owner_path, location),
  key device_owner_model (owner_path, vendor, model),
  foreign key (owner_id, owner_path) references tenant (id, path) on update cascade
) default charset = utf8mb4 collate = utf8mb4_unicode_ci;

create table line (
  id           bigint primary key,
  owner_id     bigint not null,
  owner_path   varchar(80) character set ascii collate ascii_bin not null,
  version      bigint not null,
  device_id    bigint not null,
  number       int not null check (number >= 1),
  account_id   bigint,
  text_label   varchar(60),
  display_name varchar(80),
  cli          varchar(33),
  enabled      boolean not null,
  transport    varchar(5),
  stun_server  varchar(260),
  vars         mediumtext,
  unique key line_number (device_id, number),
  unique key line_account (device_id, account_id),
  key line_of_account (account_id, owner_id),
  foreign key (owner_id, owner_path) references tenant (id, path) on update cascade,
  foreign key (device_id, owner_id) references device (id, owner_id),
  foreign key (account_id, owner_id) references sip_account (id, owner_id)
) default charset = utf8mb4 collate = utf8mb4_unicode_ci;

create table last_seen (
  id               bigint primary key,
  owner_id         bigint not null,
  owner_path       varchar(80) character set ascii collate ascii_bin not null,
  version          bigint not null,
  device_id        bigint not null,
  first_fetched_at datetime(6),
  fetched_at       datetime(6),
  address          varchar(45),
  agent            varchar(200),
  file             varchar(120),
  unique key last_seen_device (device_id),
  foreign key (owner_id, owner_path) references tenant (id, path) on update cascade,
  foreign key (device_id, owner_id) references device (id, owner_id)
) default charset = utf8mb4 collate = utf8mb4_unicode_ci;

-- Sightings and history outlive what they tell of: no foreign keys. They belong to whoever owned the row then.

create table sighting (
  id         bigint primary key,
  owner_path varchar(80) character set ascii collate ascii_bin not null,
  device_id  bigint,
  at         datetime(6) not null,
  address    varchar(45),
  agent      varchar(200),
  file       varchar(120) not null,
  verdict    varchar(20) not null,
  key sighting_device (device_id, at),
  key sighting_owner (owner_path, at)
) default charset = utf8mb4 collate = utf8mb4_unicode_ci;

create table audit_entry (
  id         bigint primary key,
  owner_path varchar(80) character set ascii collate ascii_bin not null,
  at         datetime(6) not null,
  actor      varchar(80) not null,
  address    varchar(45),
  use_case   varchar(80),
  verb       varchar(10) not null,
  entity     varchar(30) not null,
  entity_id  bigint,
  label      varchar(300) not null,
  changes    mediumtext not null,
  key audit_owner (owner_path, at),
  key audit_row (entity, entity_id, at)
) default charset = utf8mb4 collate = utf8mb4_unicode_ci;
