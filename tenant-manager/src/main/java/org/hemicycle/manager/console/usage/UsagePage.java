package org.hemicycle.manager.console.usage;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.hemicycle.manager.fleet.FleetUsage;
import org.hemicycle.provisioning.registry.Page;
import org.hemicycle.themes.Texts;
import org.jspecify.annotations.Nullable;

/** What organisations use, sorted by one measure. */
record UsagePage(
        FleetUsage.Measure by,
        Page<FleetUsage.Line> found,
        @Nullable String after) {
    List<FleetUsage.Measure> measures() {
        return List.of(FleetUsage.Measure.values());
    }

    String address(FleetUsage.Measure measure) {
        return "/usage?sort=" + measure.key();
    }

    /** An amount with its unit. */
    String amount(Texts t, FleetUsage.Line line, FleetUsage.Measure measure) {
        return measure == FleetUsage.Measure.STORAGE ? t.size(line.storage()) : t.number(line.of(measure));
    }

    @Nullable
    String next() {
        return found.next()
                .map(cursor -> address(by) + "&after=" + URLEncoder.encode(cursor, StandardCharsets.UTF_8))
                .orElse(null);
    }

    @Nullable
    String first() {
        return after == null ? null : address(by);
    }
}
