package org.hemicycle.manager.fleet;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.hemicycle.manager.platform.Permission;

/**
 * What can be wrong, each with the page where something is done about it. In messages: {@code issue.<key>} says what it is,
 * {@code issue.<key>.advice} what to do, {@code issue.<key>.remedy} stands on the link.
 */
public enum IssueKind {
    DOMAIN_UNPROVED("/organisations/{slug}/host-names", Permission.DOMAINS),
    DOMAIN_FAILING("/organisations/{slug}/host-names", Permission.DOMAINS),
    CERTIFICATE("/organisations/{slug}/host-names", Permission.DOMAINS),
    SENDER_DOMAIN("/organisations/{slug}/sender-domain", Permission.DOMAINS),
    RUN_FAILED("/runs/{subject}", Permission.FOLLOW),
    RUN_STUCK("/runs/{subject}", Permission.FOLLOW),
    REQUESTS_STUCK("/organisations/{slug}", Permission.LOOK),
    TRIAL_ENDING("/organisations/{slug}/plan-choice/new", Permission.BILL),
    CONTRACT_ENDING("/organisations/{slug}/record", Permission.LOOK),
    PAST_DUE("/organisations/{slug}", Permission.LOOK),
    CONSENT_ENDING("/organisations/{slug}", Permission.LOOK),
    OVERRIDE_ENDING("/organisations/{slug}/plan", Permission.LOOK),
    QUOTA("/organisations/{slug}/plan", Permission.LOOK),
    JOBS_FAILED("/organisations/{slug}", Permission.LOOK),
    MAIL_FAILING("/organisations/{slug}/sender-domain", Permission.DOMAINS),
    JOBS_WAITING("/issues", Permission.LOOK),
    CELL_SILENT("/issues", Permission.LOOK),
    CELL_FULL("/issues", Permission.LOOK),
    NODE_SILENT("/issues", Permission.LOOK),
    SCHEMA_DIFFERS("/organisations/{slug}", Permission.LOOK),
    SECRET_SEALED("/issues", Permission.LOOK),
    AUDIT_UNSEALED("/audit/keeping", Permission.AUDIT),
    AUDIT_HELD("/audit/keeping", Permission.AUDIT),
    SUPPORT_WAITING("/organisations/{slug}/support", Permission.SUPPORT),
    WEBHOOK_DISABLED("/webhooks/{subject}", Permission.CLIENTS);

    private final String remedy;
    private final Permission permission;

    IssueKind(String remedy, Permission permission) {
        this.remedy = remedy;
        this.permission = permission;
    }

    /** The name in the database, in addresses and in messages: {@code domain-failing}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether a page of its own is there to do something about it. */
    public boolean hasRemedy() {
        return !remedy.equals("/issues");
    }

    /** Where something is done about it. */
    public String remedy(String slug, String subject) {
        return remedy.replace("{slug}", slug).replace("{subject}", subject);
    }

    /** Without which the page of the remedy is closed. */
    public Permission permission() {
        return permission;
    }

    public static Optional<IssueKind> of(String key) {
        return Arrays.stream(values()).filter(one -> one.key().equals(key)).findFirst();
    }
}
