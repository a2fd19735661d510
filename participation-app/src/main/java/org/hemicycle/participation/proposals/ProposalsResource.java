package org.hemicycle.participation.proposals;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hemicycle.participation.api.ApiScope;
import org.hemicycle.participation.api.Filters;
import org.hemicycle.participation.api.Listing;
import org.hemicycle.participation.api.Paging;
import org.hemicycle.participation.api.Scoped;
import org.hemicycle.participation.tenancy.CurrentTenant;
import org.hemicycle.participation.tenancy.PublicAddresses;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Proposals, for programs. */
@RestController
@RequestMapping("/api/v1/proposals")
class ProposalsResource {
    private static final String SCOPE = "proposals:read";
    private static final Set<String> STATES =
            Stream.of(Standing.values()).map(Standing::key).collect(Collectors.toSet());

    private final ProposalsForPrograms proposals;
    private final PublicAddresses addresses;

    ProposalsResource(ProposalsForPrograms proposals, PublicAddresses addresses) {
        this.proposals = proposals;
        this.addresses = addresses;
    }

    @GetMapping
    @Scoped(value = SCOPE, open = true)
    ResponseEntity<Listing<ProposalView>> list(
            @RequestParam(name = "space", required = false) @Nullable String space,
            @RequestParam(name = "component", required = false) @Nullable String component,
            @RequestParam(name = "state", required = false) @Nullable String state,
            @RequestParam(name = "since", required = false) @Nullable String since,
            @RequestParam(name = "limit", required = false) @Nullable String limit,
            @RequestParam(name = "cursor", required = false) @Nullable String cursor) {
        var wanted = new ProposalsForPrograms.Wanted(
                Filters.number("space", space),
                Filters.number("component", component),
                Filters.oneOf("state", state, STATES),
                Filters.moment("since", since));
        var paging = Paging.of(limit, cursor);
        var rows = proposals.page(wanted, paging.after(), paging.oneMore(), own());
        return Listing.of(rows, paging, ProposalView::id).answer();
    }

    @GetMapping("/{id:\\d{1,18}}")
    @Scoped(value = SCOPE, open = true)
    ProposalView show(@PathVariable("id") long id) {
        return proposals
                .find(new ProposalId(id), own())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private String own() {
        return addresses.of(CurrentTenant.get());
    }

    @Configuration(proxyBeanMethods = false)
    static class Offer {
        @Bean
        ApiScope readingProposals() {
            return new ApiScope("proposals", SCOPE, false);
        }
    }
}
