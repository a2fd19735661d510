package org.hemicycle.participation.modules;

import java.util.List;

/** A module that knows of things an administrator should do now; the start page of {@code /admin} lists them. */
public interface AdminTasks {
    /** What this person can do now, with the powers they have, the most pressing first; empty when all is well. */
    List<AdminTask> tasks(Powers reader);
}
