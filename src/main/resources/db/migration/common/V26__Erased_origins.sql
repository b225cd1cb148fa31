-- Where erased comments came from, so that a repeated import does not bring them back.
create table if not exists erased_origin (
    origin varchar(500) primary key
);
