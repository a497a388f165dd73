-- Who may plan, what was planned, and when somebody came and went. No column can hold a patient's name, address or reason.

create table practice (
    id                 uuid primary key,
    name               text check (char_length(name) between 1 and 120),
    telephone          text check (char_length(telephone) between 4 and 32),
    allowance_revision bigint check (allowance_revision >= 1),
    booked_doctors     integer check (booked_doctors >= 0),
    allowance_from     date,
    allowance_until    date,
    check ((allowance_revision is null) = (booked_doctors is null) and (allowance_revision is null) = (allowance_from is null))
);

create table doctor (
    id          uuid primary key,
    practice_id uuid    not null references practice,
    subject     text    not null,
    name        text    not null,
    active      boolean not null,
    unique (practice_id, subject),
    unique (practice_id, id)
);

create table appointment (
    id           uuid primary key,
    practice_id  uuid        not null,
    doctor_id    uuid        not null,
    room         uuid        not null unique,
    starts_at    timestamptz not null,
    ends_at      timestamptz not null,
    cancelled_at timestamptz,
    arrived_at   timestamptz,
    left_at      timestamptz,
    started_at   timestamptz,
    ended_at     timestamptz,
    version      integer     not null,
    foreign key (practice_id, doctor_id) references doctor (practice_id, id),
    check (ends_at > starts_at)
);
create index appointment_of_day on appointment (practice_id, starts_at);
-- Retention deletes by the date that counts (R3).
create index appointment_over on appointment (coalesce(least(cancelled_at, ended_at), ends_at));

-- The code itself is nowhere: only its keyed hash (R11). It goes with its appointment.
create table dial_in_code (
    appointment_id uuid primary key references appointment on delete cascade,
    code_hash      bytea not null unique check (octet_length(code_hash) = 32)
);

-- Ids of events that were acted on, so that a repeated one changes nothing.
create table processed_event (
    event_id     uuid primary key,
    processed_at timestamptz not null
);
create index processed_event_age on processed_event (processed_at);

-- Events that are true but not yet sent.
create table outbox (
    id          bigserial primary key,
    message_key text        not null,
    payload     text        not null,
    created_at  timestamptz not null
);
