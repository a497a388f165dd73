package de.videosprechstunde.signaling.connection;

import de.videosprechstunde.signaling.protocol.ClientMessage;
import de.videosprechstunde.signaling.protocol.FailureCode;
import de.videosprechstunde.signaling.protocol.Reading;
import de.videosprechstunde.signaling.protocol.ServerMessage;
import de.videosprechstunde.signaling.protocol.Wire;
import de.videosprechstunde.signaling.room.Line;
import de.videosprechstunde.signaling.room.Visitor;
import de.videosprechstunde.signaling.ticket.JoinTicket;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jboss.logging.Logger;

/** One socket from its opening to its end: nothing but a join before the ticket is checked, everything after that. */
final class Conversation implements Line {

    private static final Logger LOG = Logger.getLogger(Conversation.class);

    private final Reception reception;
    private final Outlet outlet;
    private final MessageRate rate;
    private final Instant openedAt;
    private final ReentrantLock lock = new ReentrantLock();
    private volatile Instant heardAt;
    private volatile boolean over;
    /** Null until the ticket is accepted and after the end. */
    private Visitor visitor;

    Conversation(Reception reception, Outlet outlet) {
        this.reception = reception;
        this.outlet = outlet;
        this.rate = new MessageRate(
                reception.settings().messages(), reception.settings().messagesWithin());
        this.openedAt = reception.clock().instant();
        this.heardAt = openedAt;
    }

    void receive(String text) {
        lock.lock();
        try {
            heard();
            if (!over) {
                read(text);
            }
        } finally {
            lock.unlock();
        }
    }

    /** The protocol has no binary messages. */
    void receiveBinary() {
        receive("");
    }

    /** A sign of life. */
    void heard() {
        heardAt = reception.clock().instant();
    }

    void passTime() {
        Instant now = reception.clock().instant();
        outlet.passTime(now);
        // While a message is being handled, the page is alive; and checking its ticket may take a while.
        if (over || !lock.tryLock()) {
            return;
        }
        try {
            if (visitor == null
                    && !now.isBefore(openedAt.plus(reception.settings().joinWithin()))) {
                end(FailureCode.TICKET_MISSING, CloseCode.TIMED_OUT);
            } else if (!now.isBefore(heardAt.plus(reception.settings().silence()))) {
                end(CloseCode.TIMED_OUT);
            } else if (outlet.isTooSlow()) {
                end(CloseCode.TOO_SLOW);
            }
        } finally {
            lock.unlock();
        }
    }

    /** The socket is closed, by whomever. */
    void closed() {
        lock.lock();
        try {
            over = true;
            if (visitor != null) {
                reception.rooms().lost(visitor);
                visitor = null;
            }
        } finally {
            lock.unlock();
        }
    }

    void fail(SocketFailure failure) {
        failure.log();
        lock.lock();
        try {
            if (!over) {
                switch (failure.kind()) {
                    case TOO_LARGE -> end(FailureCode.MESSAGE_TOO_LARGE, CloseCode.TOO_LARGE);
                    case BROKEN_OFF, DEFECT -> end(CloseCode.FAILED);
                }
            }
        } finally {
            lock.unlock();
        }
    }

    /** The page is to come back to another process; the rooms need not be told, they end here. */
    void restart() {
        outlet.close(CloseCode.RESTARTING);
    }

    @Override
    public void send(ServerMessage message) {
        outlet.send(message);
    }

    /** What the old socket may still bring is nobody's any more. */
    @Override
    public void replace() {
        over = true;
        outlet.close(CloseCode.REPLACED);
    }

    private void read(String text) {
        MessageSize allowed = visitor == null ? MessageSize.BEFORE_JOINING : MessageSize.AFTER_JOINING;
        if (!rate.allows(heardAt)) {
            end(FailureCode.TOO_MANY_MESSAGES, CloseCode.TOO_MANY);
        } else if (!allowed.fits(text)) {
            end(FailureCode.MESSAGE_TOO_LARGE, CloseCode.TOO_LARGE);
        } else {
            switch (Wire.read(text)) {
                case Reading.Malformed malformed -> cannotRead(FailureCode.MESSAGE_MALFORMED);
                case Reading.OtherProtocol other -> cannotRead(FailureCode.PROTOCOL_UNSUPPORTED);
                case Reading.Understood(ClientMessage message) -> handle(message);
            }
        }
    }

    private void cannotRead(FailureCode failure) {
        if (visitor == null) {
            end(failure, CloseCode.MALFORMED);
        } else {
            refuse(failure);
        }
    }

    private void handle(ClientMessage message) {
        reception.traffic().count(message);
        switch (message) {
            case ClientMessage.Signal signal -> LOG.tracef("%s in room %s", signal.type(), signal.room());
            case ClientMessage.Report report -> LOG.tracef("%s in room %s", report.type(), report.room());
            default -> LOG.trace(message.type());
        }
        if (message instanceof ClientMessage.Join join) {
            join(join);
        } else if (visitor == null) {
            end(FailureCode.TICKET_MISSING, CloseCode.TIMED_OUT);
        } else {
            converse(message);
        }
    }

    private void join(ClientMessage.Join join) {
        Optional<JoinTicket> ticket = reception.tickets().verify(join.ticket());
        if (visitor != null) {
            ticket.map(fresh -> reception.rooms().refresh(visitor, fresh))
                    .orElse(Optional.of(FailureCode.TICKET_REFUSED))
                    .ifPresent(this::refuse);
        } else if (ticket.isEmpty() || !enter(ticket.get(), join)) {
            end(FailureCode.TICKET_REFUSED, CloseCode.TICKET_REFUSED);
        }
    }

    private boolean enter(JoinTicket ticket, ClientMessage.Join join) {
        var entering = new Visitor(ticket, join.page(), join.instance(), this);
        boolean welcome = reception.rooms().enter(entering).isEmpty();
        visitor = welcome ? entering : null;
        return welcome;
    }

    private void converse(ClientMessage message) {
        switch (message) {
            case ClientMessage.Signal signal ->
                reception.rooms().relay(visitor, signal).ifPresent(this::refuse);
            case ClientMessage.TakeSeat take ->
                reception.rooms().takeSeat(visitor).ifPresent(this::refuse);
            case ClientMessage.Notice notice ->
                reception.rooms().notify(visitor, notice).ifPresent(this::refuse);
            case ClientMessage.Leave leave -> reception.rooms().leave(visitor).ifPresent(this::refuse);
            case ClientMessage.Report report ->
                reception.rooms().mayReport(visitor, report.room()).ifPresentOrElse(this::refuse, () -> record(report));
            case ClientMessage.Ping ping -> send(new ServerMessage.Pong());
            case ClientMessage.Join join -> throw new IllegalStateException("A join is handled before.");
        }
    }

    private void record(ClientMessage.Report report) {
        if (visitor.ticket() instanceof JoinTicket.Doctor doctor) {
            reception.reports().record(doctor.host(), report).whenComplete((recorded, failure) -> {
                if (failure == null) {
                    send(new ServerMessage.Reported(report.id()));
                } else {
                    refuse(FailureCode.NOT_RECORDED);
                }
            });
        }
    }

    private void refuse(FailureCode failure) {
        reception.traffic().count(failure);
        send(new ServerMessage.Failure(failure));
    }

    private void end(FailureCode failure, CloseCode code) {
        refuse(failure);
        end(code);
    }

    private void end(CloseCode code) {
        closed();
        outlet.close(code);
    }
}
