-- A consultation hour without appointments: patients come with a code each, doctors of the practice draw from one queue.

create table open_consultation_hour (
    id          uuid primary key,
    practice_id uuid        not null references practice,
    starts_at   timestamptz not null,
    ends_at     timestamptz not null,
    check (ends_at > starts_at)
);
create index open_consultation_hour_of_day on open_consultation_hour (practice_id, starts_at);
create index open_consultation_hour_over on open_consultation_hour (ends_at);

create table open_hour_doctor (
    hour_id   uuid not null references open_consultation_hour on delete cascade,
    doctor_id uuid not null references doctor on delete cascade,
    primary key (hour_id, doctor_id)
);

-- A place in such an hour belongs to nobody until a doctor claims it; when the practice moved it up, it says since when.
alter table appointment alter column doctor_id drop not null;
alter table appointment add column hour_id uuid references open_consultation_hour;
alter table appointment add column urgent_at timestamptz;
alter table appointment add constraint appointment_of_somebody check (doctor_id is not null or hour_id is not null);
alter table appointment add constraint urgent_in_a_queue check (urgent_at is null or hour_id is not null);
create index appointment_of_hour on appointment (hour_id) where hour_id is not null;
