package org.hemicycle.provisioning.requests;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hemicycle.provisioning.registry.Registry;
import org.hemicycle.provisioning.requests.Answer.Refusal;
import org.hemicycle.provisioning.requests.Answer.Refused;

/** Brings each request to the part that answers its kind; only organisations in service are answered. */
final class Answers {

    private final Registry registry;
    private final Map<String, Answering> byKind = new HashMap<>();

    Answers(Registry registry, List<Answering> parts) {
        this.registry = registry;
        parts.forEach(part -> part.kinds().forEach(kind -> byKind.put(kind, part)));
    }

    Answer to(Request request) {
        var tenant = registry.find(request.tenant());
        if (tenant.isEmpty() || !tenant.get().state().isOpen()) {
            return new Refused(Refusal.NOT_ACTIVE);
        }
        var part = byKind.get(request.kind());
        return part == null ? new Refused(Refusal.UNKNOWN_KIND) : part.answer(tenant.get(), request);
    }
}
