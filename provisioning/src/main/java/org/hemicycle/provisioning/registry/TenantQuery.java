package org.hemicycle.provisioning.registry;

import org.hemicycle.provisioning.plans.PlanKey;
import org.jspecify.annotations.Nullable;

/**
 * Which organisations to list; null means any.
 *
 * @param search words, each a part of a slug, identifier, name, host name or address of the administrator; accents and case do not
 *     matter; a word of one or two characters is the beginning of one
 * @param state key of a state; null leaves the deleted ones out
 * @param cell name of a cell
 * @param template key of what it began with
 * @param problem key of a kind of issue that is open; {@value #ANY_PROBLEM} for whatever kind
 * @param after the cursor that a former page gave as its next
 * @param limit 1 to 100
 */
public record TenantQuery(
        @Nullable String search,
        @Nullable Kind kind,
        @Nullable String state,
        @Nullable PlanKey plan,
        @Nullable String cell,
        @Nullable String template,
        @Nullable String problem,
        @Nullable String after,
        int limit,
        TenantOrder order) {
    /** Any kind of issue. */
    public static final String ANY_PROBLEM = "any";

    public TenantQuery {
        if (limit < 1 || limit > 100) {
            throw new IllegalArgumentException("limit must be from 1 to 100: " + limit);
        }
    }

    /** Everything there is, but for the deleted, newest first. */
    public static TenantQuery all(int limit) {
        return new TenantQuery(null, null, null, null, null, null, null, null, limit, TenantOrder.NEWEST);
    }

    /** The same, of those that a search finds. */
    public TenantQuery searching(@Nullable String words) {
        return new TenantQuery(words, kind, state, plan, cell, template, problem, after, limit, order);
    }

    /** The same, of those with an open issue of this kind. */
    public TenantQuery withProblem(@Nullable String kindOfIssue) {
        return new TenantQuery(search, kind, state, plan, cell, template, kindOfIssue, after, limit, order);
    }

    /** The same, of those in this state. */
    public TenantQuery in(@Nullable String wanted) {
        return new TenantQuery(search, kind, wanted, plan, cell, template, problem, after, limit, order);
    }

    /** The same, in another order. */
    public TenantQuery by(TenantOrder wanted) {
        return new TenantQuery(search, kind, state, plan, cell, template, problem, after, limit, wanted);
    }

    /** The page after a place. */
    public TenantQuery from(@Nullable String cursor) {
        return new TenantQuery(search, kind, state, plan, cell, template, problem, cursor, limit, order);
    }
}
