package org.hemicycle.manager.status;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.hemicycle.manager.announcements.Maintenance;
import org.hemicycle.manager.announcements.Maintenances;
import org.hemicycle.manager.platform.Installation;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The status page for visitors, for programs and for feed readers; nobody signs in. */
@Controller
class StatusController {
    private static final Duration GOOD_FOR = Duration.ofSeconds(30);

    private final StatusDays days;
    private final Incidents incidents;
    private final Maintenances maintenances;
    private final Installation installation;
    private final Clock clock;

    StatusController(
            StatusDays days, Incidents incidents, Maintenances maintenances, Installation installation, Clock clock) {
        this.days = days;
        this.incidents = incidents;
        this.maintenances = maintenances;
        this.installation = installation;
        this.clock = clock;
    }

    /** @param status {@code fine}, {@code incident}, {@code down} or {@code unknown} */
    record Status(
            String status, List<PartStatus> parts, List<IncidentStatus> incidents, List<PlannedStatus> maintenance) {}

    /** @param effect {@code none}, {@code read-only} or {@code closed} while it lasts */
    record PlannedStatus(Instant startsAt, Instant endsAt, String effect, Map<String, String> words) {}

    /** @param share of the looks of ninety days that found it at work; null where nobody looked */
    record PartStatus(String part, String state, @Nullable Double share) {}

    record IncidentStatus(
            Map<String, String> title,
            List<String> parts,
            String stage,
            Instant startedAt,
            @Nullable Instant resolvedAt) {}

    @GetMapping("/status")
    ModelAndView show() {
        return new ModelAndView("status/show", "page", page());
    }

    @GetMapping(path = "/status.json", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Status> tell() {
        var page = page();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(GOOD_FOR).cachePublic())
                .header("Access-Control-Allow-Origin", "*")
                .body(new Status(
                        page.overall(),
                        page.parts().stream()
                                .map(one -> new PartStatus(one.part().key(), page.state(one), one.share()))
                                .toList(),
                        page.incidents().stream().map(StatusController::told).toList(),
                        page.planned().stream().map(StatusController::planned).toList()));
    }

    @GetMapping(path = "/status.atom", produces = "application/atom+xml;charset=UTF-8")
    ResponseEntity<String> feed() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(GOOD_FOR).cachePublic())
                .body(new StatusFeed(installation.manager("/status"), clock.instant()).of(page().incidents()));
    }

    private StatusPage page() {
        return new StatusPage(
                days.all(),
                incidents.since(clock.instant().minus(Duration.ofDays(StatusDays.DAYS))),
                maintenances.ofThePlatform());
    }

    private static PlannedStatus planned(Maintenance maintenance) {
        var window = maintenance.window();
        return new PlannedStatus(
                window.startsAt(),
                window.endsAt(),
                window.effect(),
                window.words().byLanguage());
    }

    private static IncidentStatus told(Incident incident) {
        return new IncidentStatus(
                incident.title().byLanguage(),
                incident.parts().stream().map(Part::key).toList(),
                incident.updates().getFirst().stage().key(),
                incident.startedAt(),
                incident.resolvedAt());
    }
}
