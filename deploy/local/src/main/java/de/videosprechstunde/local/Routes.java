package de.videosprechstunde.local;

/**
 * Which part answers a path of the one origin; a cluster's ingress has the same rules.
 *
 * @param appointment port of appointment-service, which has the pages too; the others likewise
 */
record Routes(int appointment, int billing, int signaling, int keycloak) {
    int portFor(String path) {
        if (path.startsWith("/auth/")) {
            return keycloak;
        }
        if (path.equals("/signaling")) {
            return signaling;
        }
        return path.startsWith("/billing/") ? billing : appointment;
    }
}
