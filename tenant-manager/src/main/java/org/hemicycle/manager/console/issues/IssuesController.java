package org.hemicycle.manager.console.issues;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.hemicycle.manager.fleet.Issue;
import org.hemicycle.manager.fleet.Issues;
import org.hemicycle.manager.fleet.Severity;
import org.hemicycle.manager.layout.EntryCount;
import org.hemicycle.manager.operators.Acting;
import org.hemicycle.manager.organisations.Organisations;
import org.hemicycle.manager.platform.Allows;
import org.hemicycle.manager.platform.Permission;
import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Message;
import org.hemicycle.themes.Notice;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is wrong: the list, one of them, and what an operator says about it. */
@Controller("consoleIssues")
@Allows(Permission.LOOK)
@RequestMapping("/issues")
class IssuesController implements EntryCount {
    private static final int ROWS = 25;
    private static final int COUNTED = 99;
    private static final int NOTE_AT_MOST = 1000;

    private final Issues issues;
    private final Organisations organisations;
    private final Clock clock;

    IssuesController(Issues issues, Organisations organisations, Clock clock) {
        this.issues = issues;
        this.organisations = organisations;
        this.clock = clock;
    }

    @Override
    public String path() {
        return "/issues";
    }

    /** What is only to be known is not counted. */
    @Override
    public int count() {
        return issues.waiting(Severity.WARNING, COUNTED);
    }

    @GetMapping
    ModelAndView list(@RequestParam Map<String, String> asked) {
        var filters = IssueFilters.of(asked);
        var id = filters.organisation().isEmpty()
                ? null
                : organisations
                        .find(filters.organisation())
                        .map(found -> found.tenant().id().value())
                        .orElse("");
        var page = new IssuesPage(filters, issues.list(filters.query(id, ROWS)), clock.instant());
        return new ModelAndView("console/issues/index", Map.of("page", page));
    }

    @GetMapping("/{id}")
    ModelAndView show(@PathVariable UUID id) {
        return page(issue(id), "", "0", FormErrors.NONE);
    }

    @PostMapping("/{id}/acknowledgement")
    @Allows(Permission.TEND)
    ModelAndView acknowledge(
            @PathVariable UUID id,
            @RequestParam long version,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(defaultValue = "0") String wait,
            RedirectAttributes redirect) {
        var issue = issue(id);
        var days = IssuePage.DAYS.stream()
                .filter(one -> one.toString().equals(wait))
                .findFirst();
        if (note.length() > NOTE_AT_MOST || days.isEmpty()) {
            return page(issue, note, wait, FormErrors.of("note", Message.of("issues.note.wrong", NOTE_AT_MOST)));
        }
        var until = days.get() == 0 ? null : clock.instant().plus(Duration.ofDays(days.get()));
        return after(
                issues.handle(id, version, note.strip(), until, Acting.now()),
                until == null ? Notice.success("issues.acknowledged") : Notice.success("issues.snoozed", until),
                redirect);
    }

    @PostMapping("/{id}/reopening")
    @Allows(Permission.TEND)
    ModelAndView reopen(@PathVariable UUID id, @RequestParam long version, RedirectAttributes redirect) {
        return after(issues.reopen(id, version, Acting.now()), Notice.success("issues.reopened"), redirect);
    }

    private static ModelAndView after(Issues.Outcome outcome, Notice done, RedirectAttributes redirect) {
        var issue = switch (outcome) {
            case Issues.Outcome.Written(var written) -> written;
            case Issues.Outcome.Stale(var now) -> now;
            case Issues.Outcome.Unknown() -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
        redirect.addFlashAttribute(
                "notice", outcome instanceof Issues.Outcome.Written ? done : Notice.warning("issues.stale"));
        return new ModelAndView("redirect:/issues/" + issue.id());
    }

    private ModelAndView page(Issue issue, String note, String wait, FormErrors errors) {
        return new ModelAndView(
                "console/issues/show",
                Map.of("page", new IssuePage(issue, note, wait, errors, clock.instant())),
                errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private Issue issue(UUID id) {
        return issues.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
