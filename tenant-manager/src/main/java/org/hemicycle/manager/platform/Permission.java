package org.hemicycle.manager.platform;

/** What an operator may be allowed to do; roles bundle permissions, and every handler of the console names the one it takes. */
public enum Permission {
    /** One's own account, and what everybody who is signed in sees. */
    OWN,
    /** The fleet, and one organisation. */
    LOOK,
    /** Runs, and the audit trail of organisations. */
    FOLLOW,
    /** Plans, and the billing data of organisations. */
    BILL,
    /** Asking organisations for support access, and entering with their consent. */
    SUPPORT,
    /** Host names of organisations, and the domains in whose name their letters go out. */
    DOMAINS,
    /** Suspending organisations, and putting them back in service. */
    SUSPEND,
    /** Opening organisations: one, many from a list, and those that sign up by themselves. */
    OPEN,
    /** Saying that an issue is known, or can wait. */
    TEND,
    /** Speaking to administrators of organisations, and planning maintenance. */
    ANNOUNCE,
    /** Changing, archiving and deleting organisations. */
    CHANGE,
    /** The programs that may use the API. */
    CLIENTS,
    /** The whole audit trail, the deeds of operators among it, and verifying it. */
    AUDIT,
    /** How long the audit trail is kept, and holding it. */
    KEEP,
    /** The operators themselves. */
    OPERATORS
}
