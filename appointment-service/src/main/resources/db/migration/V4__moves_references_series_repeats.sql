-- How often the practice changed the time (RFC 5545, 3.8.7.4); a number of the practice's own system, in which there is no room
-- for a name (R13); and which appointments were made together.
alter table appointment
    add column sequence integer not null default 0 check (sequence >= 0),
    add column reference text check (reference ~ '^[0-9-]{1,20}$' and reference ~ '[0-9]'),
    add column series uuid;

-- Which request to make something has been answered: for those whose answer was lost, and who ask again. For a day; what they
-- sent is kept as keyed hash only.
create table answered_request (
    practice_id    uuid        not null,
    key_hash       bytea       not null check (octet_length(key_hash) = 32),
    body_hash      bytea       not null check (octet_length(body_hash) = 32),
    appointment_id uuid        not null references appointment on delete cascade,
    answered_at    timestamptz not null,
    primary key (practice_id, key_hash)
);
create index answered_request_age on answered_request (answered_at);
create index answered_request_appointment on answered_request (appointment_id);
