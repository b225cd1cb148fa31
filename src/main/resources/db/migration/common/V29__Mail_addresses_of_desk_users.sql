-- Where a desk user is told about comments below their own articles. Never shown to anybody but administrators.
alter table desk_user add column if not exists email varchar(254);
alter table desk_user add column if not exists comment_mails boolean default false not null;
