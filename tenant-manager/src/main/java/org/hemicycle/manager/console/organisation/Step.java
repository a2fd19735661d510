package org.hemicycle.manager.console.organisation;

import java.util.List;
import java.util.Locale;
import org.hemicycle.provisioning.registry.TenantState;

/** A step that an operator may take; those that close something are explained on a page of their own first. */
enum Step {
    SUSPEND("suspension", true),
    REACTIVATE("reactivation", false),
    ARCHIVE("archival", true),
    DELETE("deletion", true),
    CANCEL_DELETION("reactivation", false);

    private final String resource;
    private final boolean explained;

    Step(String resource, boolean explained) {
        this.resource = resource;
        this.explained = explained;
    }

    static List<Step> of(TenantState state) {
        return switch (state) {
            case TenantState.Active _ -> List.of(SUSPEND, ARCHIVE, DELETE);
            case TenantState.Suspended _ -> List.of(REACTIVATE, ARCHIVE, DELETE);
            case TenantState.Archived _ -> List.of(REACTIVATE, DELETE);
            case TenantState.Deleting _ -> List.of(CANCEL_DELETION);
            case TenantState.Provisioning _, TenantState.Failed _, TenantState.Deleted _ -> List.of();
        };
    }

    /** The resource below that of the organisation to which the step is posted. */
    String resource() {
        return resource;
    }

    boolean explained() {
        return explained;
    }

    String message() {
        return "organisation.step." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** How loud its button is. */
    String button() {
        return switch (this) {
            case REACTIVATE, CANCEL_DELETION -> "primary";
            case SUSPEND, ARCHIVE -> "secondary";
            case DELETE -> "danger";
        };
    }
}
