package org.hemicycle.participation.administration.insights;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.hemicycle.participation.modules.Needs;
import org.hemicycle.participation.modules.Power;
import org.hemicycle.participation.modules.Statistics.Series;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Figures as charts and tables, and each table for a spreadsheet. */
@Controller
@Needs(Power.ANALYSE)
@RequestMapping("/admin/insights")
class InsightsController {
    private final Insights insights;

    InsightsController(Insights insights) {
        this.insights = insights;
    }

    @GetMapping
    ModelAndView show(@RequestParam(name = "period", defaultValue = "month") String key) {
        Period period = Period.of(key);
        return new ModelAndView("administration/insights/index", "page", new InsightsPage(period, insights.of(period)));
    }

    @GetMapping("/{series}.csv")
    ResponseEntity<byte[]> table(
            @PathVariable("series") String key, @RequestParam(name = "period", defaultValue = "month") String period) {
        Series found = insights.of(Period.of(period)).stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=utf-8")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(key + ".csv")
                                .build()
                                .toString())
                .body(("\ufeff" + csv(found)).getBytes(StandardCharsets.UTF_8));
    }

    private static String csv(Series series) {
        var text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(series.overTime() ? "day" : "group", series.key());
            series.points().forEach(point -> csv.writeRecord(harmless(point.label()), Long.toString(point.value())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** A spreadsheet must not take words for a formula. */
    private static String harmless(String words) {
        return words.matches("[=+\\-@\\t].*") ? "'" + words : words;
    }
}
