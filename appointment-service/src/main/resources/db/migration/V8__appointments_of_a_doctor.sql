-- Calendar programs ask for a doctor's appointments every few minutes.
create index appointment_of_doctor on appointment (doctor_id, starts_at);
create index appointment_of_series on appointment (series) where series is not null;
