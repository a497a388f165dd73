-- What a practice booked, as it stands now. Rows are changed under a row lock, one change after the other.
create table subscription (
    practice_id  uuid primary key,
    doctor_count integer not null check (doctor_count between 1 and 1000),
    starts_on    date    not null,
    revision     bigint  not null check (revision >= 1)
);

-- How it came to stand so: one row per revision, never changed. Invoices will be computed from it.
create table doctor_count_change (
    practice_id  uuid        not null references subscription,
    revision     bigint      not null,
    doctor_count integer     not null check (doctor_count between 1 and 1000),
    effective_on date        not null,
    recorded_at  timestamptz not null,
    primary key (practice_id, revision)
);

-- Events on their way to Kafka, deleted as soon as the broker has acknowledged them.
create table outbox (
    id          bigserial primary key,
    message_key text        not null,
    payload     text        not null,
    created_at  timestamptz not null
);
