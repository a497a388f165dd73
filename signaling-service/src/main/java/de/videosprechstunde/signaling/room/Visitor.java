package de.videosprechstunde.signaling.room;

import de.videosprechstunde.signaling.protocol.ServerMessage;
import de.videosprechstunde.signaling.protocol.Token;
import de.videosprechstunde.signaling.ticket.JoinTicket;
import java.util.Objects;

/** A page that joined with a valid ticket, over one socket. The same page over a new socket is another visitor. */
public final class Visitor {

    private final JoinTicket ticket;
    private final Token page;
    private final Token instance;
    private final Line line;

    public Visitor(JoinTicket ticket, Token page, Token instance, Line line) {
        this.ticket = Objects.requireNonNull(ticket);
        this.page = Objects.requireNonNull(page);
        this.instance = Objects.requireNonNull(instance);
        this.line = Objects.requireNonNull(line);
    }

    public JoinTicket ticket() {
        return ticket;
    }

    Token page() {
        return page;
    }

    Token instance() {
        return instance;
    }

    void tell(ServerMessage message) {
        line.send(message);
    }

    boolean isSamePageAs(Visitor other) {
        return page.equals(other.page);
    }

    boolean isSameDocumentAs(Visitor other) {
        return isSamePageAs(other) && instance.equals(other.instance);
    }

    /** Another page of the same person has taken the seat, or this very document has a new socket. */
    void makeWayFor(Visitor other) {
        if (isSameDocumentAs(other)) {
            line.replace();
        } else {
            tell(new ServerMessage.SeatLost());
        }
    }
}
