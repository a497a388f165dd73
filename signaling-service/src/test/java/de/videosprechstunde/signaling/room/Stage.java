package de.videosprechstunde.signaling.room;

import de.videosprechstunde.signaling.MovableClock;
import de.videosprechstunde.signaling.protocol.FailureCode;
import de.videosprechstunde.signaling.protocol.RoomId;
import de.videosprechstunde.signaling.protocol.ServerMessage;
import de.videosprechstunde.signaling.protocol.Token;
import de.videosprechstunde.signaling.ticket.Host;
import de.videosprechstunde.signaling.ticket.JoinTicket;
import de.videosprechstunde.signaling.ticket.OpenHour;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Rooms, the people in them, and what they hear. */
final class Stage {

    static final Duration PATIENT_GRACE = Duration.ofMinutes(2);
    static final Duration DOCTOR_GRACE = Duration.ofSeconds(15);
    static final UUID PRACTICE = UUID.fromString("0b9e3c52-43a4-4b1e-9b6d-6f1f6a5d1c10");
    static final Host SOMMER = new Host(PRACTICE, UUID.fromString("7d2a9f0e-2f3b-4c55-8a77-1f2d3c4b5a60"));
    static final Host WINTER = new Host(PRACTICE, UUID.fromString("7d2a9f0e-2f3b-4c55-8a77-1f2d3c4b5a61"));
    static final OpenHour HOUR = new OpenHour(PRACTICE, UUID.fromString("2c7e5a10-9f3d-4b88-a6c1-5d4e3f2a1b09"));
    static final RoomId ROOM = new RoomId("c3f1a2b4-5d6e-4f70-8a91-b2c3d4e5f607");
    static final RoomId NEXT_ROOM = new RoomId("c3f1a2b4-5d6e-4f70-8a91-b2c3d4e5f608");

    static final List<JoinTicket> SEATS = List.of(
            new JoinTicket.Patient(SOMMER, ROOM),
            new JoinTicket.Patient(SOMMER, NEXT_ROOM),
            new JoinTicket.Doctor(SOMMER));

    final MovableClock clock = new MovableClock("2026-11-24T08:15:00Z");
    final List<String> events = new ArrayList<>();
    final Rooms rooms = new Rooms(
            clock,
            new SeatSettings() {
                @Override
                public Duration patientGrace() {
                    return PATIENT_GRACE;
                }

                @Override
                public Duration doctorGrace() {
                    return DOCTOR_GRACE;
                }
            },
            new RoomEvents() {
                @Override
                public void patientArrived(UUID practice, RoomId room, Instant at) {
                    events.add("arrived " + room);
                }

                @Override
                public void patientLeft(UUID practice, RoomId room, Instant at) {
                    events.add("left " + room);
                }
            });

    /** A page as the rooms see it: its name is its page id, a reload has another instance. */
    final class Page implements Line {
        final Visitor visitor;
        final List<ServerMessage> heard = new ArrayList<>();
        boolean replaced;

        private boolean hasLeft;

        private Page(JoinTicket ticket, String page, String instance) {
            visitor = new Visitor(ticket, token(page), token(instance), this);
        }

        @Override
        public void send(ServerMessage message) {
            heard.add(message);
            hasLeft &= !(message instanceof ServerMessage.Joined);
        }

        @Override
        public void replace() {
            replaced = true;
        }

        Optional<FailureCode> takesSeat() {
            return rooms.takeSeat(visitor);
        }

        Optional<FailureCode> leaves() {
            hasLeft = true;
            return rooms.leave(visitor);
        }

        void isLost() {
            rooms.lost(visitor);
        }

        ServerMessage last() {
            return heard.getLast();
        }

        boolean holds() {
            return !hasLeft
                    && heard.reversed().stream()
                            .filter(message -> message instanceof ServerMessage.Joined
                                    || message instanceof ServerMessage.SeatLost
                                    || closesOwnRoom(message))
                            .findFirst()
                            .map(message -> message instanceof ServerMessage.Joined joined && joined.holding())
                            .orElse(false);
        }

        private boolean closesOwnRoom(ServerMessage message) {
            return message instanceof ServerMessage.RoomClosed && visitor.ticket() instanceof JoinTicket.Patient;
        }

        /** What was heard since the last time. */
        List<ServerMessage> news() {
            var news = List.copyOf(heard);
            heard.clear();
            return news;
        }
    }

    static Token token(String name) {
        return new Token((name + "________________").substring(0, Math.max(16, name.length())));
    }

    Page patient(RoomId room, String page) {
        return patient(room, page, page);
    }

    Page patient(RoomId room, String page, String instance) {
        return enters(new JoinTicket.Patient(SOMMER, room), page, instance);
    }

    /** With a ticket for the open hour, before or after a doctor has claimed the patient. */
    Page inHour(RoomId room, String page, Host claimedBy) {
        return inHour(room, page, claimedBy, null, false);
    }

    Page inHour(RoomId room, String page, Host claimedBy, Instant since, boolean urgent) {
        UUID doctor = claimedBy == null ? null : claimedBy.doctor();
        return enters(new JoinTicket.PatientOfHour(HOUR, doctor, room, since, urgent), page, page);
    }

    Page doctor(String page) {
        return doctor(page, page);
    }

    Page doctor(String page, String instance) {
        return enters(new JoinTicket.Doctor(SOMMER), page, instance);
    }

    Page staff() {
        return enters(new JoinTicket.Staff(PRACTICE), "staff", "staff");
    }

    Page enters(JoinTicket ticket, String page, String instance) {
        var entering = new Page(ticket, page, instance);
        rooms.enter(entering.visitor).ifPresent(refusal -> {
            throw new IllegalStateException(refusal.code());
        });
        return entering;
    }

    void passes(Duration duration) {
        clock.pass(duration);
        rooms.passTime();
    }
}
