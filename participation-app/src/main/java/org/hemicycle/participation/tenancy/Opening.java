package org.hemicycle.participation.tenancy;

import java.time.Duration;
import org.postgresql.PGConnection;

/**
 * What precedes the first statement of a transaction.
 *
 * <p>Whose path it is, is said twice to a connection that comes from another tenant: for the session too. Safety rests on the
 * LOCAL settings alone, which are never left out. The other is for speed: as long as the path stays the same between
 * transactions, neither the driver nor the database forgets the statements that it has prepared, and planning is most of what
 * a short statement costs.
 */
final class Opening {
    private final String path;
    private final String local;
    private final boolean keepsPlans;

    private Opening(String role, String schemas, Duration limit, boolean keepsPlans) {
        this.path = schemas + ", pg_temp";
        this.local = "set local role %s; set local search_path to %s; set local statement_timeout to %d"
                .formatted(role, path, limit.toMillis());
        this.keepsPlans = keepsPlans;
    }

    /** Takes the role and sees these schemas. */
    static Opening of(String role, String schemas, Duration limit) {
        return new Opening(role, schemas, limit, false);
    }

    /** The same, on a connection that will probably serve the same borrower again. */
    static Opening keepingPlans(String role, String schemas, Duration limit) {
        return new Opening(role, schemas, limit, true);
    }

    /** The statements, sent in one round trip. */
    String on(PGConnection connection) {
        String reported = connection.getParameterStatus("search_path");
        return keepsPlans && reported != null && !reported.equals(path)
                ? "set search_path to " + path + "; " + local
                : local;
    }
}
