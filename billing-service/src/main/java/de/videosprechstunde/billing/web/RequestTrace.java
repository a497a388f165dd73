package de.videosprechstunde.billing.web;

import jakarta.ws.rs.container.ResourceInfo;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** One line per request, saying what was asked for and nothing of what was sent. */
class RequestTrace {

    private static final Logger LOG = Logger.getLogger(RequestTrace.class);

    @ServerRequestFilter
    void trace(ResourceInfo asked) {
        LOG.tracef("request: %s", asked.getResourceMethod().getName());
    }
}
