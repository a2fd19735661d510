package org.hemicycle.manager.directory;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.hemicycle.manager.audit.Actor;
import org.hemicycle.manager.audit.AuditTrail;
import org.hemicycle.provisioning.registry.LocalizedText;
import org.hemicycle.provisioning.registry.Tenant;
import org.hemicycle.provisioning.requests.Answer;
import org.hemicycle.provisioning.requests.Answering;
import org.hemicycle.provisioning.requests.Request;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An organisation consents to be found, or no longer does. What it writes is cut to the length that the directory shows. */
@Component
class ListingRequests implements Answering {
    private static final int LONGEST_SUMMARY = 200;
    private static final int LONGEST_PLACE = 80;

    private final Listings listings;
    private final AuditTrail audit;

    ListingRequests(Listings listings, AuditTrail audit) {
        this.listings = listings;
        this.audit = audit;
    }

    @Override
    public Set<String> kinds() {
        return Set.of("list-in-directory");
    }

    @Override
    @Transactional
    public Answer answer(Tenant tenant, Request request) {
        var wish = request.payload();
        var actor = new Actor("organisation:" + tenant.slug());
        if (!wish.path("listed").asBoolean(false)) {
            listings.remove(tenant.id());
            audit.record(actor, "listing.removed", tenant.id(), Map.of());
            return new Answer.Accepted();
        }
        var summary = new TreeMap<String, String>();
        wish.path("summary").properties().forEach(text -> {
            if (text.getKey().matches("[a-z]{2,3}")) {
                summary.put(text.getKey(), line(text.getValue().asString(""), LONGEST_SUMMARY));
            }
        });
        listings.put(
                tenant.id(), LocalizedText.of(summary), line(wish.path("place").asString(""), LONGEST_PLACE));
        audit.record(actor, "listing.put", tenant.id(), Map.of());
        return new Answer.Accepted();
    }

    private static String line(String text, int longest) {
        var line = text.replaceAll("\\p{Cntrl}", " ").strip();
        return line.substring(0, Math.min(line.length(), longest));
    }
}
