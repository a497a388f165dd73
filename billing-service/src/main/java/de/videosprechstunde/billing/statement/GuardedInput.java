package de.videosprechstunde.billing.statement;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Ends the reading when the file, or what the parser takes of it in one step, is longer than allowed. */
final class GuardedInput extends FilterInputStream {

    private final Limits limits;
    private long read;
    private long allowed;
    private Reading.Why exceeded;

    GuardedInput(InputStream in, Limits limits) {
        super(in);
        this.limits = limits;
        allowNextStep();
    }

    void allowNextStep() {
        allowed = read + limits.step();
    }

    /** Which limit was met; null if none was. */
    Reading.Why exceeded() {
        return exceeded;
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        count(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int some = super.read(buffer, offset, length);
        count(Math.max(some, 0));
        return some;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void count(int more) throws IOException {
        read += more;
        if (read > limits.bytes()) {
            exceeded = Reading.Why.TOO_LARGE;
        } else if (read > allowed) {
            exceeded = Reading.Why.TOO_LONG;
        }
        if (exceeded != null) {
            throw new IOException(exceeded.name());
        }
    }
}
