package org.hemicycle.participation.spaces;

import java.util.Set;
import org.hemicycle.participation.api.ApiScope;
import org.hemicycle.participation.api.Filters;
import org.hemicycle.participation.api.Listing;
import org.hemicycle.participation.api.Paging;
import org.hemicycle.participation.api.Scoped;
import org.hemicycle.participation.api.WrongParameter;
import org.hemicycle.participation.tenancy.CurrentTenant;
import org.hemicycle.participation.tenancy.PublicAddresses;
import org.hemicycle.themes.Message;
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

/** The published spaces, for programs. */
@RestController
@RequestMapping("/api/v1/spaces")
class SpacesResource {
    private static final String SCOPE = "spaces:read";
    private final Spaces spaces;
    private final PublicAddresses addresses;

    SpacesResource(Spaces spaces, PublicAddresses addresses) {
        this.spaces = spaces;
        this.addresses = addresses;
    }

    @GetMapping
    @Scoped(value = SCOPE, open = true)
    ResponseEntity<Listing<SpaceView>> list(
            @RequestParam(name = "type", required = false) @Nullable String type,
            @RequestParam(name = "limit", required = false) @Nullable String limit,
            @RequestParam(name = "cursor", required = false) @Nullable String cursor) {
        var wanted = Filters.oneOf("type", type, Set.of("process", "assembly"));
        var paging = Paging.of(limit, cursor);
        var own = addresses.of(CurrentTenant.get());
        var cards = spaces.page(
                SpaceQuery.of(wanted == null ? null : SpaceType.of(wanted)),
                Audience.PUBLIC,
                key(cursor),
                paging.limit());
        var page = Listing.of(cards, paging, SpaceKey::of);
        return new Listing<>(
                        page.items().stream()
                                .map(card -> SpaceView.of(card, own))
                                .toList(),
                        page.next())
                .answer();
    }

    @GetMapping("/{id:\\d{1,18}}")
    @Scoped(value = SCOPE, open = true)
    SpaceDetailView show(@PathVariable("id") long id) {
        return spaces.find(id)
                .map(space -> SpaceDetailView.of(space, addresses.of(CurrentTenant.get())))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static SpaceKey key(@Nullable String cursor) {
        if (cursor != null && !cursor.matches("-?\\d{1,10}_\\d{1,18}")) {
            throw WrongParameter.of("cursor", Message.of("api.problem.cursor"));
        }
        return SpaceKey.of(cursor);
    }

    @Configuration(proxyBeanMethods = false)
    static class Offer {
        @Bean
        ApiScope readingSpaces() {
            return new ApiScope("spaces", SCOPE, false);
        }
    }
}
