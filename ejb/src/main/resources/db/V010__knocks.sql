-- Phones that knock and are not let in: one row for an identity at an address and a reason, or for a crowd of unknown ones from one place. Like sightings they
-- outlive what they tell of: no foreign keys. What is settled, older than 30 days or too much is removed by KnockWriter.

create table knock (
  id            bigint primary key,
  knock_key     varchar(160) character set utf8mb4 collate utf8mb4_bin not null,
  owner_path    varchar(80) character set ascii collate ascii_bin not null,
  device_id     bigint,
  identity_kind varchar(4),
  identity      varchar(36) character set ascii collate ascii_bin,
  place         varchar(50) not null,
  address       varchar(50) not null,
  agent         varchar(200),
  file          varchar(120),
  vendor        varchar(30) not null,
  model         varchar(40) not null,
  verdict       varchar(20) not null,
  times         bigint not null,
  identities    int not null,
  examples      varchar(200),
  first_at      datetime(6) not null,
  last_at       datetime(6) not null,
  dismissed_at  datetime(6),
  dismissed_by  varchar(80),
  unique key knock_key (knock_key),
  key knock_owner (owner_path, last_at),
  key knock_last (last_at),
  key knock_device (device_id, last_at),
  key knock_identity (identity, identity_kind),
  key knock_place (place)
) default charset = utf8mb4 collate = utf8mb4_unicode_ci;

-- Whose phones are at an address.
alter table last_seen add key last_seen_address (address);
