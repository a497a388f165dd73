-- Files of the bank's that were taken in, each once: the hash is that of the bytes as they came.
create table bank_file (
    sha256      text        primary key check (sha256 ~ '^[0-9a-f]{64}$'),
    kind        text        not null,
    message_id  text        not null,
    bytes       bigint      not null check (bytes >= 0),
    events      bigint      not null check (events >= 0),
    warnings    text[]      not null,
    imported_at timestamptz not null
);

-- What they tell, in their order. Never changed: bookings are evidence. cents is null where nothing was booked.
create table bank_event (
    sha256            text   not null references bank_file,
    position          bigint not null check (position >= 1),
    what              text   not null check (what in ('RECEIVED', 'RETURNED', 'PAID', 'REJECTED', 'STATUS', 'UNCLEAR')),
    statement         text   not null,
    entry             bigint not null,
    detail            bigint not null,
    cents             bigint check (cents >= 0),
    original_cents    bigint check (original_cents > 0),
    charges_cents     bigint check (charges_cents >= 0),
    reason            text   not null,
    end_to_end_id     text,
    mandate_reference text,
    payment_id        text   not null,
    message_id        text   not null,
    account           text   not null,
    booked_on         date,
    value_on          date,
    bank_reference    text   not null,
    payer             text   not null,
    remittance        text   not null,
    primary key (sha256, position)
);

create index bank_event_end_to_end_id on bank_event (end_to_end_id) where end_to_end_id is not null;
