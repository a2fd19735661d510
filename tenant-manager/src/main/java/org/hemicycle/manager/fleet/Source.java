package org.hemicycle.manager.fleet;

import java.util.List;

/** A place where things go wrong. What it finds is an issue, until it finds it no more. */
interface Source {
    /** Under which its findings are kept apart from those of others; kept for ever. */
    String name();

    /** All that is wrong now; throws when it cannot look: then nothing opens and nothing closes. */
    List<Finding> find();
}
