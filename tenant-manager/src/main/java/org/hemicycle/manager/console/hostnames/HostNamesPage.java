package org.hemicycle.manager.console.hostnames;

import java.util.List;
import java.util.Locale;
import org.hemicycle.manager.audit.Actor;
import org.hemicycle.manager.console.AuditLine;
import org.hemicycle.manager.hostnames.Claim;
import org.hemicycle.provisioning.hostnames.ClaimSheet;
import org.hemicycle.provisioning.registry.HostName;
import org.hemicycle.provisioning.registry.Tenant;
import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Message;
import org.hemicycle.themes.Texts;
import org.jspecify.annotations.Nullable;

/** The names of an organisation, and the form that claims one more, as it was filled in. */
record HostNamesPage(Tenant tenant, List<Row> rows, String name, boolean vouched, FormErrors errors) {
    HostNamesPage {
        rows = List.copyOf(rows);
    }

    /** A claim, and how it stands. */
    record Row(Claim claim, ClaimSheet sheet) {
        String id() {
            return "name-" + sheet.name().replace('.', '-');
        }

        String mark() {
            return switch (sheet.state()) {
                case "verified" -> "success";
                case "failing" -> "warning";
                case "stopped" -> "danger";
                default -> "";
            };
        }

        /** What the state means, with the day on which it ends. */
        Message meaning() {
            var until = sheet.until();
            if (sheet.is("claimed") && claim.vouchedBy() != null) {
                return Message.of("domains.meaning.vouched");
            }
            return until == null
                    ? Message.of("domains.meaning." + sheet.state())
                    : Message.of("domains.meaning." + sheet.state(), until);
        }

        @Nullable
        String obstacle() {
            var obstacle = sheet.findings().obstacle();
            return obstacle == null ? null : "domains.obstacle." + obstacle;
        }

        /** Whose word stands for the name, as people are named in the audit trail; null where nobody's does, or nobody knows. */
        @Nullable
        String voucher(Texts t) {
            var voucher = claim.vouchedBy();
            return voucher == null || voucher.equals(Actor.SYSTEM.name()) ? null : AuditLine.name(t, voucher);
        }

        String proofMark() {
            return switch (sheet.findings().proof()) {
                case FOUND, VOUCHED -> "success";
                case WRONG -> "danger";
                case UNKNOWN, MISSING, UNANSWERED -> "";
            };
        }

        String pointingMark() {
            return switch (sheet.findings().pointing()) {
                case HERE -> "success";
                case ELSEWHERE, PARTLY -> "danger";
                case UNKNOWN, MISSING, UNANSWERED -> "";
            };
        }
    }

    String path() {
        return "/organisations/" + tenant.slug();
    }

    String organisation(Locale locale) {
        return tenant.name().in(locale);
    }

    List<HostName> served() {
        return tenant.hostNames().all();
    }
}
