package org.hemicycle.participation.proposals.exchange;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.layout.SeeOther;
import org.hemicycle.participation.modules.InSilence;
import org.hemicycle.participation.modules.Needs;
import org.hemicycle.participation.modules.Power;
import org.hemicycle.participation.proposals.curation.InputFilters;
import org.hemicycle.participation.proposals.curation.InputQuery;
import org.hemicycle.participation.tables.TableFormat;
import org.hemicycle.participation.tenancy.CurrentTenant;
import org.hemicycle.participation.tenancy.PublicAddresses;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Tables for staff: a short one at once, a long one as a job whose file waits here for a week. */
@Controller
@Needs(
        value = {Power.ANSWER, Power.ANALYSE},
        inSpaces = true)
@RequestMapping("/admin/proposals/exports")
class ExportDesk {
    private static final int SHORT = 2000;
    private final Exports exports;
    private final ProposalRows rows;
    private final PublicAddresses addresses;

    ExportDesk(Exports exports, ProposalRows rows, PublicAddresses addresses) {
        this.exports = exports;
        this.rows = rows;
        this.addresses = addresses;
    }

    @GetMapping
    ModelAndView index(@AuthenticationPrincipal SignedIn reader) {
        return new ModelAndView("proposals/exchange/exports", "page", new ExportsPage(exports.of(reader)));
    }

    @PostMapping
    @InSilence
    ModelAndView begin(@RequestParam MultiValueMap<String, String> form, @AuthenticationPrincipal SignedIn reader) {
        var query = InputQuery.ofForm(form);
        var format = TableFormat.parse(form.getFirst("format")).orElse(TableFormat.CSV);
        var filters = InputFilters.of(Exports.scope(reader), query);
        if (rows.count(filters) > SHORT) {
            exports.begin(reader, format, query);
            return SeeOther.page("/admin/proposals/exports");
        }
        var address = query.address(null);
        return SeeOther.page(address.replaceFirst("/admin/proposals", "/admin/proposals/exports/file")
                + (address.contains("?") ? "&" : "?") + "format=" + format.key());
    }

    @GetMapping("/file")
    void send(
            @RequestParam Map<String, String> parameters,
            @AuthenticationPrincipal SignedIn reader,
            HttpServletResponse response)
            throws IOException {
        var format = TableFormat.parse(parameters.get("format")).orElse(TableFormat.CSV);
        describe(response, format);
        rows.write(
                InputFilters.of(Exports.scope(reader), InputQuery.of(parameters)),
                true,
                format,
                response.getOutputStream(),
                addresses.of(CurrentTenant.get()),
                _ -> {});
    }

    @GetMapping("/{export:\\d{1,18}}/file")
    void fetch(
            @PathVariable("export") long number, @AuthenticationPrincipal SignedIn reader, HttpServletResponse response)
            throws IOException {
        var export = exports.find(reader, number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        try (var file = exports.open(export).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND))) {
            describe(response, export.format());
            file.body().transferTo(response.getOutputStream());
        }
    }

    static void describe(HttpServletResponse response, TableFormat format) {
        response.setContentType(format.mediaType());
        response.setHeader("Content-Disposition", "attachment; filename=\"proposals." + format.key() + "\"");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
    }
}
