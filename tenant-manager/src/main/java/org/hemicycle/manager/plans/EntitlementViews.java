package org.hemicycle.manager.plans;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.hemicycle.provisioning.modules.ModuleManifest;
import org.hemicycle.provisioning.plans.UsageLine;
import org.jspecify.annotations.Nullable;

/** What programs learn of what an organisation may use. */
final class EntitlementViews {
    private EntitlementViews() {}

    /**
     * @param used bytes, mails, people or requests of the period that goes on now
     * @param standing {@code within}, {@code near} or {@code full}
     */
    @Schema(name = "Usage")
    record UsageView(
            String quota,
            @Nullable Long used,
            @Nullable Long soft,
            @Nullable Long hard,
            String standing) {
        static UsageView of(UsageLine line) {
            return new UsageView(
                    line.quota().key(),
                    line.used(),
                    line.limit().soft(),
                    line.limit().hard(),
                    line.standing().name().toLowerCase(Locale.ROOT));
        }
    }

    @Schema(name = "UsageList")
    record UsageList(List<UsageView> items) {
        static UsageList of(List<UsageLine> lines) {
            return new UsageList(lines.stream().map(UsageView::of).toList());
        }
    }

    /** @param limits what would be limited in another way, with what is used now */
    @Schema(name = "PlanPreview")
    record Preview(String plan, List<String> gained, List<String> lost, List<String> readOnly, List<UsageView> limits) {
        static Preview of(PlanChange change) {
            return new Preview(
                    change.to().key().key(),
                    keys(change.gained()),
                    keys(change.lost()),
                    keys(change.readOnly()),
                    change.limits().stream()
                            .map(difference -> UsageView.of(difference.after()))
                            .toList());
        }

        private static List<String> keys(List<ModuleManifest> modules) {
            return modules.stream().map(ModuleManifest::key).toList();
        }
    }

    /**
     * @param module or {@code quota}, not both
     * @param allowed whether the module may be used; true when left out
     * @param until the last day, {@code 2027-06-30}, where the organisation is
     */
    @Schema(name = "OverrideDraft")
    record OverrideBody(
            @Nullable String module,
            @Nullable Boolean allowed,
            @Nullable String quota,
            @Nullable Long soft,
            @Nullable Long hard,
            String until,
            String reason) {}

    /** @param running whether it holds now */
    @Schema(name = "Override")
    record OverrideView(
            String id,
            @Nullable String module,
            @Nullable Boolean allowed,
            @Nullable String quota,
            @Nullable Long soft,
            @Nullable Long hard,
            Instant until,
            String reason,
            String grantedBy,
            Instant grantedAt,
            boolean running,
            @Nullable Instant endedAt,
            @Nullable String endedBy) {
        static OverrideView of(Granted granted, Instant now) {
            var override = granted.override();
            var quota = override.quota();
            return new OverrideView(
                    granted.id().toString(),
                    override.module(),
                    override.module() == null ? null : override.allowed(),
                    quota == null ? null : quota.key(),
                    override.soft(),
                    override.hard(),
                    override.until(),
                    granted.reason(),
                    granted.grantedBy(),
                    granted.grantedAt(),
                    granted.holds(now),
                    granted.endedAt(),
                    granted.endedBy());
        }
    }

    @Schema(name = "OverrideList")
    record OverrideList(List<OverrideView> items) {}
}
