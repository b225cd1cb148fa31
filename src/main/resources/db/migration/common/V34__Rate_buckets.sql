-- Limits that all nodes share: when each bucket is full again. A row whose time is over means the same as none. H2 has
-- one node, which keeps its limits in memory.
create table if not exists rate_bucket (
    key_hash varchar(43) primary key,
    full_at  timestamp with time zone not null
);
