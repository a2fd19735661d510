package org.hemicycle.provisioning.requests;

import java.util.Set;
import org.hemicycle.provisioning.registry.Tenant;

/** Part of the control plane that answers some kinds of requests. It may be asked twice: the second time must be harmless. */
public interface Answering {
    /** The kinds that it answers; no other part answers them. */
    Set<String> kinds();

    /** What comes of a request of an organisation in service; decided by what the registry says, never by what the data plane believes. */
    Answer answer(Tenant tenant, Request request);
}
