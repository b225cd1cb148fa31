-- Hosts that approved comments have linked to.
create table if not exists link_host (
    host       varchar(255) primary key,
    first_seen timestamp with time zone not null
);
