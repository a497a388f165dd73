-- To whom a patient of an open hour is offered; until the patient has answered.
alter table appointment add column offered_to uuid references doctor on delete set null;
