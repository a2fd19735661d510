package org.hemicycle.manager.audit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The command {@code ./hemicycle audit}: verifies the trail in the database, or an export of it, without the application. Ends with
 * 0 when everything is as it was, with 1 when something was changed, with 2 when it cannot be verified.
 */
public final class VerifyTheTrail {
    private final Map<String, String> environment;
    private final PrintStream out;

    VerifyTheTrail(Map<String, String> environment, PrintStream out) {
        this.environment = environment;
        this.out = out;
    }

    /** {@code [--head POSITION:DIGEST] [FILE]}; without a file the database named in the environment. */
    @SuppressWarnings("SystemExitOutsideMain")
    public static void main(String[] arguments) {
        System.exit(new VerifyTheTrail(System.getenv(), System.out).run(List.of(arguments)));
    }

    int run(List<String> arguments) {
        var left = new ArrayDeque<>(arguments);
        Optional<Head> noted = Optional.empty();
        if (left.size() > 1 && left.peek().equals("--head")) {
            left.remove();
            noted = Head.parse(left.remove());
            if (noted.isEmpty()) {
                return cannot("A head looks like 1204:6b86b2…, with 64 digits after the colon.");
            }
        }
        if (left.size() > 1) {
            return cannot("Usage: ./hemicycle audit [--head POSITION:DIGEST] [FILE]");
        }
        try {
            return say(left.isEmpty() ? database(noted) : file(Path.of(left.remove()), noted));
        } catch (SQLException | IOException e) {
            return cannot(String.valueOf(e.getMessage()));
        }
    }

    private Verdict database(Optional<Head> noted) throws SQLException {
        try (var connection = DriverManager.getConnection(
                environment.getOrDefault("HEMICYCLE_DATABASE_URL", ""),
                environment.get("HEMICYCLE_DATABASE_USER"),
                environment.get("HEMICYCLE_DATABASE_PASSWORD"))) {
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            connection.setTransactionIsolation(java.sql.Connection.TRANSACTION_REPEATABLE_READ);
            try (var statement = connection.createStatement()) {
                statement.execute("set search_path to platform");
            }
            return VerifyingTheTrail.through(connection, noted);
        }
    }

    /** An export that somebody has kept. Of a part of the trail only what is there can be verified, so it must be whole. */
    static Verdict file(Path file, Optional<Head> noted) throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            var json = JsonMapper.shared();
            var header = json.readTree(Optional.ofNullable(lines.readLine()).orElse("{}"));
            var start = Head.parse(header.path("start").asString(""));
            if (!header.path("format").asString("").equals(ExportLine.FORMAT)
                    || start.isEmpty()
                    || !header.path("whole").asBoolean()) {
                return new Verdict.Broken(0, Verdict.Fault.UNREADABLE);
            }
            var verification = new Verification(start.get(), noted);
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                var node = json.readTree(line);
                var fault = verification.take(
                        ExportLine.link(node),
                        HexFormat.of().parseHex(node.get("digest").asString()));
                if (fault.isPresent()) {
                    return fault.get();
                }
            }
            return verification.end(0);
        } catch (JacksonException | IllegalArgumentException | NullPointerException e) {
            return new Verdict.Broken(0, Verdict.Fault.UNREADABLE);
        }
    }

    private int say(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Intact(long entries, Head head, long waiting) -> {
                out.println(
                        "The audit trail is intact: " + entries + " entries, " + waiting + " waiting for their seal.");
                out.println("Head: " + head);
                yield 0;
            }
            case Verdict.Broken(long position, Verdict.Fault fault) -> {
                out.println("The audit trail is BROKEN at " + position + ": " + sentence(fault));
                yield fault == Verdict.Fault.UNREADABLE ? 2 : 1;
            }
        };
    }

    private static String sentence(Verdict.Fault fault) {
        return switch (fault) {
            case CHANGED -> "this entry says something else than when it was sealed.";
            case MISSING -> "this entry is gone.";
            case UNSEALED -> "the entry with this number stands beside the chain.";
            case OTHER_HEAD -> "the chain is not the one to which the noted head belongs.";
            case UNREADABLE -> "this is no whole export of an audit trail.";
        };
    }

    private int cannot(String why) {
        out.println(why);
        return 2;
    }
}
