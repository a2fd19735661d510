package org.hemicycle.participation;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.slf4j.LoggerFactory;

/** Counts the statements that are sent while something runs, the one that binds a transaction to its tenant not included. */
public final class Statements {
    private Statements() {}

    public static int during(Runnable work) {
        return sentDuring(work).size();
    }

    /** The same, of the thread that runs the work only: jobs may be at theirs meanwhile. */
    public static int here(Runnable work) {
        String thread = Thread.currentThread().getName();
        return (int) sentDuring(work).stream()
                .filter(event -> event.getThreadName().equals(thread))
                .count();
    }

    private static List<ILoggingEvent> sentDuring(Runnable work) {
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
        return List.copyOf(sent.list).stream()
                .filter(event -> event.getFormattedMessage().startsWith("Executing prepared SQL statement ["))
                .toList();
    }
}
