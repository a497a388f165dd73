package de.videosprechstunde.billing.web;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.videosprechstunde.billing.Edges;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/** Rule R12: an installation cannot make libraries write down what is stored or asked. */
@QuarkusTest
@QuarkusTestResource(Edges.class)
class SilenceOfTheLogTest {

    @Test
    void librariesCannotBeRaisedAtRunTime() {
        assertTrue(Logger.getLogger("de.videosprechstunde.billing").isTraceEnabled(), "levels are set at run time");
        assertFalse(Logger.getLogger("org.hibernate.SQL").isDebugEnabled());
        assertFalse(Logger.getLogger("org.hibernate.orm.jdbc.bind").isTraceEnabled());
    }
}
