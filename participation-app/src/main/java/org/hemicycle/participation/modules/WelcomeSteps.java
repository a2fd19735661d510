package org.hemicycle.participation.modules;

import java.util.List;

/** A module that knows steps on the way of a new administrator. */
public interface WelcomeSteps {
    /** The steps as they stand now, inside a transaction. */
    List<WelcomeStep> steps();
}
