package org.hemicycle.manager.console.sender;

import java.util.Locale;
import org.hemicycle.provisioning.hostnames.SenderSheet;
import org.hemicycle.provisioning.registry.Tenant;
import org.hemicycle.themes.FormErrors;
import org.jspecify.annotations.Nullable;

/** How the sender domain stands, and the form that names another, as it was filled in. */
record SenderPage(
        Tenant tenant,
        @Nullable SenderSheet sheet,
        boolean offered,
        String domain,
        String localPart,
        FormErrors errors) {
    String path() {
        return "/organisations/" + tenant.slug();
    }

    String organisation(Locale locale) {
        return tenant.name().in(locale);
    }

    static String mark(SenderSheet.Line line) {
        return switch (line.state()) {
            case "right" -> "success";
            case "unknown", "missing", "unanswered" -> "";
            default -> "danger";
        };
    }
}
