-- Contracts end by notice: the last day is inclusive, null while none was given. What the number of doctors is stays as it was last
-- told; next_change_on is when it has to be told anew.
alter table subscription
    drop constraint subscription_doctor_count_check,
    add constraint subscription_doctor_count_check check (doctor_count between 0 and 1000),
    add column ends_on date check (ends_on >= starts_on),
    add column next_change_on date;

create index subscription_next_change on subscription (next_change_on) where next_change_on is not null;

-- Differences add up whatever the order in which they were agreed; doctor_count stays as what was planned for the day when
-- the change was recorded. received_on: of a notice.
alter table doctor_count_change
    add column difference integer,
    add column received_on date;

update doctor_count_change changed
   set difference = changed.doctor_count - coalesce(
       (select earlier.doctor_count from doctor_count_change earlier
         where earlier.practice_id = changed.practice_id and earlier.revision = changed.revision - 1), 0);

alter table doctor_count_change
    alter column difference set not null,
    add constraint doctor_count_change_difference_check check (difference <> 0);

-- The notices that ended a contract; the first one stands unless a later one is for an earlier day. Never changed.
create table cancellation (
    practice_id uuid        not null references subscription,
    revision    bigint      not null,
    received_on date        not null,
    ends_on     date        not null check (ends_on > received_on),
    recorded_at timestamptz not null,
    primary key (practice_id, revision)
);
