package org.hemicycle.manager.console.audit;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.hemicycle.manager.audit.ReadingTheTrail;
import org.hemicycle.manager.platform.Allows;
import org.hemicycle.manager.platform.Permission;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Searching the trail, and taking it away. */
@Controller
@Allows(Permission.AUDIT)
@RequestMapping("/audit")
class TrailController {
    private static final int ROWS = 50;
    private static final int EXPORTED_AT_ONCE = 1000;
    private final ReadingTheTrail trail;
    private final Clock clock;

    TrailController(ReadingTheTrail trail, Clock clock) {
        this.trail = trail;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView search(@RequestParam Map<String, String> asked) {
        var filters = TrailFilters.of(asked);
        var page = TrailPage.of(filters, trail.page(filters.query(), ROWS + 1), ROWS, trail.families());
        return new ModelAndView("console/audit/index", Map.of("page", page));
    }

    /** Lines of JSON with their seals: what the command verifies. */
    @GetMapping("/export.jsonl")
    void lines(@RequestParam Map<String, String> asked, HttpServletResponse response) throws IOException {
        name(response, "application/x-ndjson", "jsonl");
        trail.export(TrailFilters.of(asked).query(), response.getWriter());
    }

    /** For a spreadsheet, newest first. */
    @GetMapping("/export.csv")
    void table(@RequestParam Map<String, String> asked, HttpServletResponse response) throws IOException {
        name(response, "text/csv", "csv");
        var query = TrailFilters.of(asked).query();
        try (var csv = CsvWriter.builder().build(response.getWriter())) {
            csv.writeRecord("id", "at", "actor", "action", "organisation", "detail", "position", "digest");
            for (var found = trail.page(query, EXPORTED_AT_ONCE);
                    !found.isEmpty();
                    found = trail.page(query.before(found.getLast().entry().id()), EXPORTED_AT_ONCE)) {
                found.forEach(one -> csv.writeRecord(TableRow.of(one)));
            }
        }
    }

    private void name(HttpServletResponse response, String type, String ending) {
        response.setContentType(type + ";charset=UTF-8");
        response.setHeader(
                "Content-Disposition", "attachment; filename=\"audit-" + LocalDate.now(clock) + "." + ending + "\"");
    }
}
