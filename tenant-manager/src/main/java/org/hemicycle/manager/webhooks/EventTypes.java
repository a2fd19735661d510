package org.hemicycle.manager.webhooks;

import java.util.List;

/** What programs may be told of; the names are a promise. */
public final class EventTypes {
    /** Sent on demand only, to see whether anybody listens. */
    public static final String TEST = "webhook.test";

    public static final List<String> ALL = List.of(
            "organisation.registered",
            "organisation.opened",
            "organisation.failed",
            "organisation.state_changed",
            "organisation.plan_changed",
            "organisation.renamed",
            "organisation.deleted",
            "hostname.proved",
            "hostname.failing",
            "hostname.lost",
            "issue.opened",
            "issue.closed",
            "maintenance.planned",
            "maintenance.cancelled");

    private EventTypes() {}
}
