package org.hemicycle.participation.administration.domains;

import java.util.HashMap;
import java.util.Map;
import org.hemicycle.participation.identity.Administrators;
import org.hemicycle.participation.tenancy.Job;
import org.hemicycle.participation.tenancy.Jobs;
import org.hemicycle.provisioning.hostnames.DomainsAtHome;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks for a letter to each administrator when a domain is verified, fails or is stopped; the control plane enqueues it. */
@Component
class DomainLetters implements Job {
    private final Administrators administrators;
    private final Jobs jobs;

    DomainLetters(Administrators administrators, Jobs jobs) {
        this.administrators = administrators;
        this.jobs = jobs;
    }

    @Override
    public String name() {
        return DomainsAtHome.LETTER;
    }

    @Override
    @Transactional
    public void run(Map<String, String> details) {
        for (var person : administrators.all()) {
            var letter = new HashMap<>(details);
            letter.put("participant", person.toString());
            jobs.enqueue(
                    DomainLetter.NAME,
                    details.get("key") + ":" + details.get("name") + ":" + details.get("day") + ":" + person,
                    letter);
        }
    }
}
