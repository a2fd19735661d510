package org.hemicycle.participation.tenancy;

import java.util.Map;

/**
 * Work that a module does later, for the tenant that asked for it. It may run twice: the second run must be harmless. A
 * failure is tried again, later and later, for about two days.
 */
public interface Job {
    /** The name under which it is asked for; unique among all jobs, and kept for ever. */
    String name();

    /** Does it, with the tenant bound; what it was asked with comes along. */
    void run(Map<String, String> details);
}
