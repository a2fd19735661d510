package org.hemicycle.participation.pages;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.hemicycle.participation.modules.Contributions;
import org.hemicycle.participation.modules.MenuSource;
import org.hemicycle.participation.tenancy.CurrentTenant;
import org.hemicycle.provisioning.registry.TenantId;
import org.springframework.stereotype.Component;

/**
 * The pages that the menu and the footer of every page name, remembered for a few seconds: a change made on another node shows
 * soon, one made here at once.
 */
@Component
class PagesInTheFrame implements MenuSource {
    private static final Duration FRESH = Duration.ofSeconds(5);
    private static final int TENANTS_KEPT = 2_000;

    private final Map<TenantId, Known> known = new ConcurrentHashMap<>();
    private final Pages pages;
    private final Clock clock;

    PagesInTheFrame(Pages pages, Clock clock) {
        this.pages = pages;
        this.clock = clock;
    }

    @Override
    public List<Place> places(Locale language) {
        return entries().stream()
                .filter(PageEntry::inMenu)
                .map(entry -> new Place(entry.title().in(language), entry.path()))
                .toList();
    }

    @Override
    public List<Place> footer(Locale language) {
        return entries().stream()
                .filter(entry -> !entry.inMenu())
                .map(entry -> new Place(entry.title().in(language), entry.path()))
                .toList();
    }

    /** To be called after a change. */
    void forget() {
        known.remove(CurrentTenant.get().id());
    }

    private List<PageEntry> entries() {
        if (!Contributions.isOn("pages")) {
            return List.of();
        }
        TenantId tenant = CurrentTenant.get().id();
        Instant now = clock.instant();
        Known last = known.get(tenant);
        if (last != null && now.isBefore(last.goodUntil())) {
            return last.entries();
        }
        if (known.size() > TENANTS_KEPT) {
            known.values().removeIf(one -> one.goodUntil().isBefore(now));
        }
        Known read = new Known(pages.entries(), now.plus(FRESH));
        known.put(tenant, read);
        return read.entries();
    }

    private record Known(List<PageEntry> entries, Instant goodUntil) {}
}
