package org.hemicycle.participation.administration.announcements;

import java.util.Map;
import java.util.UUID;
import org.hemicycle.participation.identity.Administrators;
import org.hemicycle.participation.tenancy.Job;
import org.hemicycle.participation.tenancy.Jobs;
import org.hemicycle.provisioning.cells.AnnouncementsInCells;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks for a letter to each administrator about an announcement that is still shown. */
@Component
class AnnouncementLetters implements Job {
    private final Announcements announcements;
    private final Administrators administrators;
    private final Jobs jobs;

    AnnouncementLetters(Announcements announcements, Administrators administrators, Jobs jobs) {
        this.announcements = announcements;
        this.administrators = administrators;
        this.jobs = jobs;
    }

    @Override
    public String name() {
        return AnnouncementsInCells.LETTERS;
    }

    @Override
    @Transactional
    public void run(Map<String, String> details) {
        var id = UUID.fromString(details.getOrDefault("announcement", ""));
        if (announcements.current(id).isPresent()) {
            for (var person : administrators.all()) {
                jobs.enqueue(
                        AnnouncementLetter.NAME,
                        id + ":" + person,
                        Map.of("announcement", id.toString(), "participant", person.toString()));
            }
        }
    }
}
