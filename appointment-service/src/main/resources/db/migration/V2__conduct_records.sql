-- That a side agreed to the rules for the conversation: to which version, when, and what was ticked. No name; it goes with
-- the appointment.
create table conduct_record (
    appointment_id       uuid        not null references appointment on delete cascade,
    side                 text        not null check (side in ('doctor', 'patient')),
    rules_version        integer     not null check (rules_version >= 1),
    agreed_at            timestamptz not null,
    accompanied          boolean     not null,
    everybody_introduced boolean     not null,
    no_recording         boolean     not null,
    helpers_informed     boolean     not null,
    primary key (appointment_id, side)
);
