-- Who of a practice changed what: the account's lasting id and role, the act, and the id of what it was done to. No text.
create table audit_entry (
    id          bigserial primary key,
    practice_id uuid        not null references practice on delete cascade,
    done_at     timestamptz not null,
    role        text        not null check (role in ('doctor', 'staff', 'practice-admin')),
    subject     text        not null,
    act         text        not null check (act ~ '^[a-z-]{3,40}$'),
    target      uuid        not null
);
create index audit_entry_of_practice on audit_entry (practice_id, id desc);
create index audit_entry_of_target on audit_entry (target);
create index audit_entry_age on audit_entry (done_at);

-- Deletion is proven by counts (R3): how many rows went on a Berlin day; of stores that know their practice, by practice.
create table deletion_count (
    day         date   not null,
    store       text   not null,
    practice_id uuid   references practice on delete cascade,
    row_count   bigint not null check (row_count >= 0),
    unique nulls not distinct (day, store, practice_id)
);

-- When a doctor last signed in, or was last given or taken the place: an unused entry is not kept for ever.
alter table doctor add column used_at timestamptz not null default now();

-- A doctor's calendar for programs: whoever has the token reads it. The token itself is nowhere, only its hash.
create table calendar_feed (
    doctor_id  uuid primary key references doctor on delete cascade,
    token_hash bytea       not null unique check (octet_length(token_hash) = 32),
    issued_at  timestamptz not null
);
