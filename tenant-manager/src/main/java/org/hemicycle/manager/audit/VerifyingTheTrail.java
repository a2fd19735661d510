package org.hemicycle.manager.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/**
 * Verifies the chain in the database: every digest again, no gap, nothing beside it. Reads one snapshot, row after row, and needs
 * nothing but a connection, so that the command does it without the application.
 */
final class VerifyingTheTrail {
    private static final int ROWS = 1000;
    /** How long an entry may wait for its seal before that is suspicious, in seconds. */
    private static final int PATIENCE = 300;

    private VerifyingTheTrail() {}

    /** Verifies through this connection, whose current transaction must be able to see one snapshot. */
    static Verdict through(Connection connection, Optional<Head> noted) throws SQLException {
        var verification = new Verification(start(connection), noted);
        try (var links = connection.prepareStatement("""
                select s.position, s.digest, s.entry_id as id, e.at, coalesce(e.actor, '') as actor,
                       coalesce(e.action, '') as action, e.tenant_id, coalesce(e.detail::text, '') as detail
                  from audit_seal s left join audit_entry e on e.id = s.entry_id
                 order by s.position
                """)) {
            links.setFetchSize(ROWS);
            try (var row = links.executeQuery()) {
                while (row.next()) {
                    long position = row.getLong("position");
                    if (row.getTimestamp("at") == null) {
                        return new Verdict.Broken(position, Verdict.Fault.MISSING);
                    }
                    var fault = verification.take(Link.of(row, position), row.getBytes("digest"));
                    if (fault.isPresent()) {
                        return fault.get();
                    }
                }
            }
        }
        return beside(connection).orElseGet(() -> verification.end(0)) instanceof Verdict.Broken broken
                ? broken
                : verification.end(waiting(connection));
    }

    private static Head start(Connection connection) throws SQLException {
        try (var start = connection.prepareStatement("select position, digest from audit_start");
                var row = start.executeQuery()) {
            row.next();
            return new Head(row.getLong("position"), row.getBytes("digest"));
        }
    }

    /** An entry that has no seal though its time has long come. */
    private static Optional<Verdict> beside(Connection connection) throws SQLException {
        try (var unsealed = connection.prepareStatement("""
                        select e.id from audit_entry e
                         where not exists (select from audit_seal s where s.entry_id = e.id)
                           and e.at < now() - make_interval(secs => ?)
                         order by e.id limit 1
                        """)) {
            unsealed.setInt(1, PATIENCE);
            try (var row = unsealed.executeQuery()) {
                return row.next()
                        ? Optional.of(new Verdict.Broken(row.getLong("id"), Verdict.Fault.UNSEALED))
                        : Optional.empty();
            }
        }
    }

    private static long waiting(Connection connection) throws SQLException {
        try (var waiting = connection.prepareStatement("""
                        select count(*) from audit_entry e where not exists (select from audit_seal s where s.entry_id = e.id)
                        """);
                var row = waiting.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }
}
