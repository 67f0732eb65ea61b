-- What a registrar asks for. ha1 is what digest authentication is computed from (RFC 7616): MD5 of user, realm and password, the realm being the domain. It is
-- kept by the program, which fills it in for the rows that are here already when it starts next. digest_user is the name a phone proves itself with, up to an @,
-- as Kamailio looks it up; two phones of one name in one domain could not be told apart.

alter table sip_account
  modify column auth_user_name varchar(64) character set ascii collate ascii_bin,
  add column ha1 char(32) character set ascii collate ascii_bin after password,
  add column digest_user varchar(64) character set ascii collate ascii_bin as (substring_index(coalesce(auth_user_name, user_name), '@', 1)) stored,
  add unique key account_digest_user (digest_user, domain);

-- Of the accounts that may register, in the form of Kamailio's auth_db. Whoever reads it needs no right on the tables behind it.
create sql security definer view subscriber as
  select a.digest_user as username, a.domain, '' as password, a.ha1, a.ha1 as ha1b, a.user_name as sip_user
  from sip_account a
  join tenant customer on customer.id = a.owner_id and customer.status = 'ACTIVE'
  join tenant reseller on reseller.id = customer.reseller_id and reseller.status = 'ACTIVE'
  where a.enabled and a.ha1 is not null;
