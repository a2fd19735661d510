package org.hemicycle.participation.proposals.exchange;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.hemicycle.participation.proposals.curation.InputFilters;
import org.hemicycle.participation.spaces.Spaces;
import org.hemicycle.participation.tables.TableFormat;
import org.hemicycle.participation.tenancy.CurrentTenant;
import org.hemicycle.participation.tenancy.PublicAddresses;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The published proposals of a component, the first of a space where none is said, as a table for everybody. */
@Controller
class PublicTables {
    private final Spaces spaces;
    private final ProposalRows rows;
    private final PublicAddresses addresses;

    PublicTables(Spaces spaces, ProposalRows rows, PublicAddresses addresses) {
        this.spaces = spaces;
        this.rows = rows;
        this.addresses = addresses;
    }

    @GetMapping("/spaces/{slug}/proposals.{format:csv|json}")
    void send(@PathVariable("slug") String slug, @PathVariable("format") String format, HttpServletResponse response)
            throws IOException {
        var place =
                spaces.place(slug, "proposals").orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var table = TableFormat.parse(format).orElseThrow();
        ExportDesk.describe(response, table);
        rows.write(
                InputFilters.published(place.component()),
                false,
                table,
                response.getOutputStream(),
                addresses.of(CurrentTenant.get()),
                _ -> {});
    }
}
