package org.hemicycle.participation;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.slf4j.LoggerFactory;

/** Counts the statements that are sent while something runs, the one that binds a transaction to its tenant not included. */
public final class Statements {
    private Statements() {}

    public static int during(Runnable work) {
        Logger logger = (Logger) LoggerFactory.getLogger("org.springframework.jdbc.core.JdbcTemplate");
        Level before = logger.getLevel();
        ListAppender<ILoggingEvent> sent = new ListAppender<>();
        sent.start();
        logger.addAppender(sent);
        logger.setLevel(Level.DEBUG);
        try {
            work.run();
        } finally {
            logger.detachAppender(sent);
            logger.setLevel(before);
        }
        return (int) sent.list.stream()
                .filter(event -> event.getFormattedMessage().startsWith("Executing prepared SQL statement ["))
                .count();
    }
}
