package org.hemicycle.provisioning.runs;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hears the notifications of PostgreSQL, and listens again after the connection was lost. */
public final class Listening {

    private static final Logger LOG = LoggerFactory.getLogger(Listening.class);
    private static final int TURN = 5_000;

    private final DataSource database;

    public Listening(DataSource database) {
        this.database = database;
    }

    /** Calls back at every notification on the channel, and once at the beginning; returns when interrupted. */
    public void to(String channel, Runnable heard) {
        while (!Thread.currentThread().isInterrupted()) {
            try (var connection = database.getConnection()) {
                listen(connection, channel, heard);
            } catch (SQLException lost) {
                LOG.debug("the channel {} is silent", channel, lost);
                if (!pause()) {
                    return;
                }
            }
        }
    }

    private static void listen(Connection connection, String channel, Runnable heard) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("listen " + channel);
        }
        heard.run();
        var notifications = connection.unwrap(PGConnection.class);
        try {
            while (!Thread.currentThread().isInterrupted()) {
                var news = notifications.getNotifications(TURN);
                if (news != null && news.length > 0) {
                    heard.run();
                }
            }
        } finally {
            forget(connection);
        }
    }

    private static void forget(Connection connection) {
        try (var statement = connection.createStatement()) {
            statement.execute("unlisten *");
        } catch (SQLException lost) {
            LOG.debug("the connection is lost already", lost);
        }
    }

    private static boolean pause() {
        try {
            Thread.sleep(500);
            return true;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
