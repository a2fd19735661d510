package org.hemicycle.manager.configuration;

import java.util.ArrayList;
import java.util.List;
import org.hemicycle.provisioning.registry.Tenant;
import org.jspecify.annotations.Nullable;

/**
 * One layer of settings, with those that it lies on.
 *
 * @param profile {@code default}, {@code kind-city}, {@code plan-free}, {@code tenant-<id>}
 * @param below profiles, the lowest first
 * @param tenant whose layer it is, or null where it is that of many
 */
public record Layer(
        String profile, List<String> below, @Nullable Tenant tenant) {
    static final String PLATFORM = "default";

    public Layer {
        below = List.copyOf(below);
    }

    /** The layer of one organisation. */
    public static Layer of(Tenant tenant) {
        return new Layer(
                "tenant-" + tenant.id().value(),
                List.of(
                        PLATFORM,
                        "kind-" + tenant.kind().key(),
                        "plan-" + tenant.plan().key()),
                tenant);
    }

    /** The layer of many. */
    public static Layer shared(String profile) {
        return new Layer(profile, profile.equals(PLATFORM) ? List.of() : List.of(PLATFORM), null);
    }

    /** This layer, on top of those below. */
    public List<String> all() {
        var all = new ArrayList<>(below);
        all.add(profile);
        return all;
    }

    /** What kind of layer a profile is: {@code platform}, {@code kind}, {@code plan} or {@code tenant}. */
    public static String kind(String profile) {
        return profile.equals(PLATFORM) ? "platform" : profile.substring(0, profile.indexOf('-'));
    }
}
