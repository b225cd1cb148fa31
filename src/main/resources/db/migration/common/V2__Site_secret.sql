-- One row: the key behind cursors, avatars, ownership tokens and keyed hashes, shared by all nodes of a site.
create table if not exists site_secret (
    id       integer primary key check (id = 1),
    material varchar(64) not null
);
