package org.hemicycle.participation.tenancy;

/** Something that a module removes when its time is over: sessions, links. Runs hourly, with each tenant bound in turn. */
public interface Sweep {
    /** Removes what is over, in transactions of its own. */
    void sweep();
}
