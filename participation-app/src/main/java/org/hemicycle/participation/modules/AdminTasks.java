package org.hemicycle.participation.modules;

import java.util.List;

/** A module that knows of things an administrator should do now; the start page of {@code /admin} lists them. */
public interface AdminTasks {
    /** What is to be done now, the most pressing first; empty when all is well. */
    List<AdminTask> tasks();
}
