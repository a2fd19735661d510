package org.hemicycle.participation.administration;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.hemicycle.participation.modules.Needs;
import org.hemicycle.participation.modules.Power;
import org.hemicycle.participation.spaces.Spaces;
import org.hemicycle.themes.web.Frames;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What staff did, for those who watch over it: a page, and a table to take away. */
@Controller
@Needs(Power.APPOINT)
class LogController {
    private static final int PAGE = 50;
    private static final int PIECE = 1000;
    private final ReadingTheLog log;
    private final Spaces spaces;
    private final Frames frames;

    LogController(ReadingTheLog log, Spaces spaces, Frames frames) {
        this.log = log;
        this.spaces = spaces;
        this.frames = frames;
    }

    @GetMapping("/admin/log")
    ModelAndView show(@RequestParam MultiValueMap<String, String> asked) {
        var query = LogQuery.of(asked);
        var lines = log.lines(query, PAGE + 1);
        var shown = lines.subList(0, Math.min(PAGE, lines.size()));
        return new ModelAndView(
                "administration/log",
                "page",
                new LogPage(query, shown, lines.size() > PAGE, log.actions(), spaces.titles()));
    }

    /** All lines that are looked for, piece by piece, in UTF-8 with a mark that spreadsheets understand. */
    @GetMapping("/admin/log.csv")
    void export(
            @RequestParam MultiValueMap<String, String> asked, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var t = frames.of(request, response).texts();
        response.setContentType("text/csv; charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"log.csv\"");
        response.setHeader("Cache-Control", "no-store");
        var csv = new LogCsv(t);
        var out = response.getOutputStream();
        out.write(csv.head().getBytes(StandardCharsets.UTF_8));
        var query = LogQuery.of(asked);
        List<LogLine> piece;
        do {
            piece = log.lines(query, PIECE);
            for (var line : piece) {
                out.write(csv.row(line).getBytes(StandardCharsets.UTF_8));
            }
            query = piece.isEmpty() ? query : query.before(piece.getLast().id());
        } while (piece.size() == PIECE);
    }
}
