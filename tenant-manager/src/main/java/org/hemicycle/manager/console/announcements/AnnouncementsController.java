package org.hemicycle.manager.console.announcements;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.hemicycle.manager.announcements.Announcement;
import org.hemicycle.manager.announcements.Announcements;
import org.hemicycle.manager.console.Moments;
import org.hemicycle.manager.operators.Acting;
import org.hemicycle.manager.organisations.Organisations;
import org.hemicycle.manager.platform.Allows;
import org.hemicycle.manager.platform.Permission;
import org.hemicycle.provisioning.cells.AnnouncementsInCells;
import org.hemicycle.provisioning.plans.Plans;
import org.hemicycle.provisioning.registry.CellName;
import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Message;
import org.hemicycle.themes.Notice;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller("consoleAnnouncements")
@Allows(Permission.LOOK)
@RequestMapping("/announcements")
class AnnouncementsController {
    private static final Logger LOG = LoggerFactory.getLogger(AnnouncementsController.class);
    private static final int ROWS = 25;
    private static final int RECIPIENTS = 50;
    private static final Duration USUAL = Duration.ofDays(14);

    private final Announcements announcements;
    private final AnnouncementsInCells cells;
    private final Organisations organisations;
    private final Plans plans;
    private final Clock clock;

    AnnouncementsController(
            Announcements announcements,
            AnnouncementsInCells cells,
            Organisations organisations,
            Plans plans,
            Clock clock) {
        this.announcements = announcements;
        this.cells = cells;
        this.organisations = organisations;
        this.plans = plans;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView list(@RequestParam(required = false) @Nullable String after) {
        var page = new AnnouncementsPage(announcements.list(after, ROWS), after, clock.instant());
        return new ModelAndView("console/announcements/index", Map.of("page", page));
    }

    @GetMapping("/new")
    @Allows(Permission.ANNOUNCE)
    ModelAndView ask(@RequestParam MultiValueMap<String, String> asked) {
        asked.putIfAbsent(
                "shownUntil", java.util.List.of(Moments.field(clock.instant().plus(USUAL))));
        return sheet(new AnnouncementForm(asked), null, FormErrors.NONE);
    }

    /** With {@code preview} nothing is done: the form comes back with what administrators will see. */
    @PostMapping
    @Allows(Permission.ANNOUNCE)
    ModelAndView publish(@RequestParam MultiValueMap<String, String> sent, RedirectAttributes redirect) {
        var form = new AnnouncementForm(sent);
        var draft = form.draft();
        if (sent.containsKey("preview")) {
            var problems = announcements.problems(draft);
            return problems.isEmpty()
                    ? sheet(form, announcements.audience(draft), FormErrors.NONE)
                    : sheet(form, null, errors(problems));
        }
        return switch (announcements.publish(draft, Acting.now())) {
            case Announcements.Outcome.Published(var announcement) -> {
                redirect.addFlashAttribute("notice", Notice.success("announcements.published"));
                yield new ModelAndView("redirect:/announcements/" + announcement.id());
            }
            case Announcements.Outcome.Invalid(var problems) -> sheet(form, null, errors(problems));
        };
    }

    @GetMapping("/{id}")
    ModelAndView show(@PathVariable UUID id, @RequestParam(defaultValue = "") String after) {
        var announcement = announcements.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var found = announcements.recipients(id, after, RECIPIENTS + 1);
        var page = new AnnouncementPage(
                announcement,
                found.stream().limit(RECIPIENTS).toList(),
                found.size() > RECIPIENTS,
                readers(announcement),
                clock.instant());
        return new ModelAndView("console/announcements/show", Map.of("page", page));
    }

    @PostMapping("/{id}/withdrawal")
    @Allows(Permission.ANNOUNCE)
    ModelAndView withdraw(@PathVariable UUID id, RedirectAttributes redirect) {
        redirect.addFlashAttribute(
                "notice",
                announcements.withdraw(id, Acting.now())
                        ? Notice.success("announcements.withdrawn")
                        : Notice.warning("announcements.over"));
        return new ModelAndView("redirect:/announcements/" + id);
    }

    /** A cell that does not answer leaves its organisations out; the page is shown nevertheless. */
    private Map<String, Integer> readers(Announcement announcement) {
        var readers = new HashMap<String, Integer>();
        for (var cell : organisations.places().cells()) {
            try {
                readers.putAll(cells.readers(new CellName(cell), announcement.id()));
            } catch (DataAccessException e) {
                LOG.warn("Who has read {} in {} cannot be told now: {}", announcement.id(), cell, e.getMessage());
            }
        }
        return readers;
    }

    private ModelAndView sheet(AnnouncementForm form, @Nullable Integer reach, FormErrors errors) {
        return new ModelAndView(
                "console/announcements/new",
                Map.of("page", new AnnouncementSheet(form, plans.all(), organisations.places(), reach, errors)),
                errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static FormErrors errors(Map<String, String> problems) {
        var errors = FormErrors.NONE;
        for (var problem : problems.entrySet()) {
            var field = problem.getKey().equals("audienceKeys")
                    ? "audience"
                    : problem.getKey().replace(".fr", "Fr").replace(".en", "En");
            errors = errors.and(field, Message.of("field." + problem.getValue()));
        }
        return errors;
    }
}
