package de.videosprechstunde.billing.subscription;

/** How many doctors of a practice may be active at once: {@value #MIN} to {@value #MAX}. */
record DoctorCount(int value) {

    static final int MIN = 1;
    static final int MAX = 1000;

    DoctorCount {
        if (!isPossible(value)) {
            throw new IllegalArgumentException("a doctor count is " + MIN + " to " + MAX + ", not " + value);
        }
    }

    static boolean isPossible(int value) {
        return MIN <= value && value <= MAX;
    }
}
