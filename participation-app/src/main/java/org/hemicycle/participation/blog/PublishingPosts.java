package org.hemicycle.participation.blog;

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

/** Publishes posts when their time has come; in an election silence, when that is over. */
@Component
class PublishingPosts implements Job {
    static final String NAME = "blog.publish";

    private final Posts posts;
    private final ElectionSilence silence;
    private final Jobs jobs;
    private final TransactionTemplate transaction;
    private final Clock clock;

    PublishingPosts(
            Posts posts, ElectionSilence silence, @Lazy Jobs jobs, TransactionTemplate transaction, Clock clock) {
        this.posts = posts;
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
        } else if (Contributions.isOn("blog")) {
            posts.publishDue(clock.instant());
        }
    }
}
