-- What a writer may do with a comment: prove the address, edit it, take it back.
alter table comment add column if not exists email_proven boolean default false not null;
alter table comment add column if not exists withdrawn boolean default false not null;
alter table comment add column if not exists edited_at timestamp with time zone;
