-- How many wrong dial-in codes may still come from an address, and from everybody together (R11). Unlogged: neither the keys
-- nor what was made with them get into the write-ahead log, a replica or its archive; after a crash everybody begins anew.

-- Addresses are kept as HMAC under a key of half a day; with the key everything that was made with it goes.
create unlogged table address_key (
    begins_at timestamptz primary key,
    secret    bytea not null check (octet_length(secret) = 32)
);

create unlogged table wrong_code_budget (
    begins_at timestamptz not null references address_key on delete cascade,
    caller    bytea       not null check (octet_length(caller) = 32),
    full_at   timestamptz not null,
    primary key (begins_at, caller)
);
