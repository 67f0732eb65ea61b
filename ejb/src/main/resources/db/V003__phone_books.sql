-- Contacts of resellers, customers and users. sort_name is folded by the program and compared by bytes, so that the program and the database
-- agree on the order. A contact of a user belongs to the user's customer, which the second foreign key keeps true.

create table contact (
  id         bigint primary key,
  owner_id   bigint not null,
  owner_path varchar(80) character set ascii collate ascii_bin not null,
  version    bigint not null,
  user_id    bigint,
  first_name varchar(60),
  last_name  varchar(60),
  company    varchar(80),
  numbers    varchar(240) not null,
  notes      varchar(500),
  sort_name  varchar(121) collate utf8mb4_bin not null,
  key contact_name (owner_path, sort_name, id),
  key contact_user (user_id, owner_id, sort_name),
  foreign key (owner_id, owner_path) references tenant (id, path) on update cascade,
  foreign key (user_id, owner_id) references user (id, owner_id)
) default charset = utf8mb4 collate = utf8mb4_unicode_ci;
