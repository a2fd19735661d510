package org.hemicycle.participation.privacy.succession;

import java.util.Map;
import org.hemicycle.participation.tenancy.Job;
import org.hemicycle.participation.tenancy.Jobs;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asked for by the control plane: asks for a letter to everybody. A second run asks for those that have not left. */
@Component
class SuccessionAnnouncement implements Job {
    private final Successions successions;
    private final Jobs jobs;

    SuccessionAnnouncement(Successions successions, Jobs jobs) {
        this.successions = successions;
        this.jobs = jobs;
    }

    @Override
    public String name() {
        return "privacy.succession-announcement";
    }

    @Override
    @Transactional
    public void run(Map<String, String> details) {
        var id = Long.toString(successions.last().id());
        successions
                .toBeTold()
                .forEach(person -> jobs.enqueue(
                        SuccessionLetter.NAME, person + ":" + id, Map.of("participant", person.toString())));
    }
}
