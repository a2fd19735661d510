package org.hemicycle.participation.modules;

/** One thing that staff may be allowed to do; roles bundle powers, and places of the administration ask for one. */
public enum Power {
    /** Look, texts, modules, how people sign in, connections with other systems. */
    CONFIGURE,
    /** Members, invitations and roles. */
    APPOINT,
    /** Spaces, phases, components, pages and themes. */
    EDIT,
    /** Contributions that break the rules. */
    MODERATE,
    /** Answers in the organisation's name. */
    ANSWER,
    /** Figures and exports. */
    ANALYSE,
    /** Contributions taken down for people at workshops and desks. */
    ASSIST,
    /** Assessments of proposals. */
    EVALUATE,
    /** Proofs of who somebody is, and conflicts between accounts. */
    VERIFY
}
