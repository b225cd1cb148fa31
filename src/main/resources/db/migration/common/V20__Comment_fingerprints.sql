-- Similarity hashes of longer texts, in four bands: two that differ in at most three bits share a band.
create table if not exists comment_fingerprint (
    comment_id bigint primary key references comment on delete cascade,
    bits       bigint                   not null,
    band1      integer                  not null,
    band2      integer                  not null,
    band3      integer                  not null,
    band4      integer                  not null,
    created_at timestamp with time zone not null
);

create index if not exists comment_fingerprint_band1 on comment_fingerprint (band1, created_at);
create index if not exists comment_fingerprint_band2 on comment_fingerprint (band2, created_at);
create index if not exists comment_fingerprint_band3 on comment_fingerprint (band3, created_at);
create index if not exists comment_fingerprint_band4 on comment_fingerprint (band4, created_at);
