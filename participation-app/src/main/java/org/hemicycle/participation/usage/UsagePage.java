package org.hemicycle.participation.usage;

import java.util.List;
import org.hemicycle.provisioning.modules.ModuleManifest;
import org.hemicycle.provisioning.plans.Limit;
import org.hemicycle.provisioning.plans.Quota;
import org.hemicycle.provisioning.plans.UsageLine;
import org.hemicycle.provisioning.registry.LocalizedText;
import org.hemicycle.themes.Texts;

/** All that the page of usage may say. */
record UsagePage(LocalizedText plan, List<UsageLine> lines, List<ModuleManifest> readOnly) {
    /** The amount in words. */
    String text(Texts t, UsageLine line) {
        var used = line.used();
        var most = line.most();
        if (used == null) {
            return most == null ? t.get("quota.unknown") : t.get("quota.unknown.of", amount(t, line.quota(), most));
        }
        var said = amount(t, line.quota(), used);
        return most == null ? t.get("quota.unlimited", said) : t.get("quota.of", said, amount(t, line.quota(), most));
    }

    /** What no longer works, where a limit is reached. */
    List<UsageLine> full() {
        return lines.stream()
                .filter(line -> line.standing() == Limit.Standing.FULL)
                .toList();
    }

    private static String amount(Texts t, Quota quota, long amount) {
        return quota == Quota.STORAGE ? t.size(amount) : t.number(amount);
    }
}
