package org.hemicycle.participation.usage;

import java.util.HashMap;
import java.util.Map;
import org.hemicycle.participation.identity.Administrators;
import org.hemicycle.participation.quotas.Quotas;
import org.hemicycle.participation.tenancy.Job;
import org.hemicycle.participation.tenancy.Jobs;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks for a letter to each administrator when a limit comes near or is reached. */
@Component
class UsageNotices implements Job {
    private final Administrators administrators;
    private final Jobs jobs;

    UsageNotices(Administrators administrators, Jobs jobs) {
        this.administrators = administrators;
        this.jobs = jobs;
    }

    @Override
    public String name() {
        return Quotas.NOTICE;
    }

    @Override
    @Transactional
    public void run(Map<String, String> details) {
        for (var person : administrators.all()) {
            var letter = new HashMap<>(details);
            letter.put("participant", person.toString());
            var key = String.join(
                    ":",
                    details.getOrDefault("quota", ""),
                    details.getOrDefault("standing", ""),
                    details.getOrDefault("period", ""),
                    person.toString());
            jobs.enqueue(UsageLetter.NAME, key, letter);
        }
    }
}
