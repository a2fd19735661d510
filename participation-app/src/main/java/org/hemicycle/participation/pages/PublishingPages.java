package org.hemicycle.participation.pages;

import java.time.Clock;
import java.util.Map;
import org.hemicycle.participation.modules.Contributions;
import org.hemicycle.participation.modules.ElectionSilence;
import org.hemicycle.participation.tenancy.CurrentTenant;
import org.hemicycle.participation.tenancy.Job;
import org.hemicycle.participation.tenancy.Jobs;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Publishes pages when their time has come; in an election silence, when that is over. */
@Component
class PublishingPages implements Job {
    static final String NAME = "pages.publish";

    private final Pages pages;
    private final PagesInTheFrame frame;
    private final ElectionSilence silence;
    private final Jobs jobs;
    private final TransactionTemplate transaction;
    private final Clock clock;

    PublishingPages(
            Pages pages,
            PagesInTheFrame frame,
            ElectionSilence silence,
            @Lazy Jobs jobs,
            TransactionTemplate transaction,
            Clock clock) {
        this.pages = pages;
        this.frame = frame;
        this.silence = silence;
        this.jobs = jobs;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(Map<String, String> details) {
        var now = silence.now();
        if (now.isPresent()) {
            var over = now.get().ends(CurrentTenant.get().timeZone()).toInstant();
            transaction.executeWithoutResult(_ -> jobs.enqueueAt(NAME, "after-silence", Map.of(), over));
        } else if (Contributions.isOn("pages") && pages.publishDue(clock.instant())) {
            frame.forget();
        }
    }
}
