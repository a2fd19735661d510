package org.hemicycle.participation.support;

import java.util.Map;
import java.util.UUID;
import org.hemicycle.participation.identity.Administrators;
import org.hemicycle.participation.identity.ParticipantId;
import org.hemicycle.participation.tenancy.Job;
import org.hemicycle.participation.tenancy.Jobs;
import org.hemicycle.provisioning.cells.SupportAccess;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks for a letter to each administrator when an operator asks for access; the control plane enqueues it. */
@Component
class SupportLetters implements Job {
    private final Accesses accesses;
    private final Administrators administrators;
    private final Jobs jobs;

    SupportLetters(Accesses accesses, Administrators administrators, Jobs jobs) {
        this.accesses = accesses;
        this.administrators = administrators;
        this.jobs = jobs;
    }

    @Override
    public String name() {
        return SupportAccess.LETTER;
    }

    @Override
    @Transactional
    public void run(Map<String, String> details) {
        var id = UUID.fromString(details.getOrDefault("access", ""));
        if (accesses.find(id).filter(Access::waits).isPresent()) {
            administrators.all().forEach(person -> ask(id, person));
        }
    }

    private void ask(UUID id, ParticipantId person) {
        jobs.enqueue(
                SupportLetter.NAME,
                id + ":" + person,
                Map.of("access", id.toString(), "participant", person.toString()));
    }
}
