package org.hemicycle.manager.console.organisation;

import java.util.List;
import java.util.Locale;
import org.hemicycle.manager.platform.Permission;
import org.hemicycle.manager.platform.Permissions;
import org.hemicycle.provisioning.registry.TenantState;

/** A step that an operator may take; those that need a thought are explained on a page of their own first. */
enum Step {
    SUSPEND("suspension", true, Permission.SUSPEND),
    REACTIVATE("reactivation", false, Permission.SUSPEND),
    CHOOSE_PLAN("plan-choice", true, Permission.BILL),
    TRY_OUT("trial", true, Permission.BILL),
    EXTEND("trial", true, Permission.BILL),
    FALL_DUE("past-due", true, Permission.BILL),
    SETTLE("settlement", false, Permission.BILL),
    UNARCHIVE("reactivation", false, Permission.CHANGE),
    ARCHIVE("archival", true, Permission.CHANGE),
    DELETE("deletion", true, Permission.CHANGE),
    CANCEL_DELETION("reactivation", false, Permission.CHANGE);

    private final String resource;
    private final boolean explained;
    private final Permission permission;

    Step(String resource, boolean explained, Permission permission) {
        this.resource = resource;
        this.explained = explained;
        this.permission = permission;
    }

    /** The steps from a state that these permissions allow. */
    static List<Step> of(TenantState state, Permissions may) {
        return of(state).stream().filter(step -> may.has(step.permission)).toList();
    }

    private static List<Step> of(TenantState state) {
        return switch (state) {
            case TenantState.Active _ -> List.of(FALL_DUE, TRY_OUT, SUSPEND, ARCHIVE, DELETE);
            case TenantState.Trial _ -> List.of(CHOOSE_PLAN, EXTEND, SUSPEND, ARCHIVE, DELETE);
            case TenantState.PastDue _ -> List.of(SETTLE, FALL_DUE, SUSPEND, ARCHIVE, DELETE);
            case TenantState.Suspended ended
            when ended.reason().equals(TenantState.Suspended.TRIAL_ENDED) ->
                List.of(CHOOSE_PLAN, EXTEND, REACTIVATE, ARCHIVE, DELETE);
            case TenantState.Suspended _ -> List.of(REACTIVATE, TRY_OUT, ARCHIVE, DELETE);
            case TenantState.Archived _ -> List.of(UNARCHIVE, DELETE);
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
            case REACTIVATE, UNARCHIVE, CANCEL_DELETION, CHOOSE_PLAN, SETTLE -> "primary";
            case SUSPEND, ARCHIVE, TRY_OUT, EXTEND, FALL_DUE -> "secondary";
            case DELETE -> "danger";
        };
    }
}
