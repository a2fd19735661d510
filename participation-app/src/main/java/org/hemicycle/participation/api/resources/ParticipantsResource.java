package org.hemicycle.participation.api.resources;

import java.time.Instant;
import org.hemicycle.participation.api.ApiScope;
import org.hemicycle.participation.api.Listing;
import org.hemicycle.participation.api.Paging;
import org.hemicycle.participation.api.Scoped;
import org.hemicycle.participation.identity.Grant;
import org.hemicycle.participation.identity.Member;
import org.hemicycle.participation.identity.Members;
import org.hemicycle.participation.identity.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who takes part: personal data, for programs to which an administrator has opened it. */
@RestController
class ParticipantsResource {
    private final Members members;

    ParticipantsResource(Members members) {
        this.members = members;
    }

    /** @param email null for who has none */
    record ParticipantView(long id, String name, @Nullable String email, Instant confirmedAt, boolean administrator) {
        static ParticipantView of(Member member) {
            return new ParticipantView(
                    member.id().value(),
                    member.name(),
                    member.email(),
                    member.since(),
                    member.grants().contains(new Grant(Role.ADMINISTRATOR, null)));
        }
    }

    @GetMapping("/api/v1/participants")
    @Scoped("participants:read")
    ResponseEntity<Listing<ParticipantView>> list(
            @RequestParam(name = "limit", required = false) @Nullable String limit,
            @RequestParam(name = "cursor", required = false) @Nullable String cursor) {
        var paging = Paging.of(limit, cursor);
        var rows = members.after(paging.after(), paging.oneMore()).stream()
                .map(ParticipantView::of)
                .toList();
        return Listing.of(rows, paging, ParticipantView::id).answer();
    }

    @Configuration(proxyBeanMethods = false)
    static class Offer {
        @Bean
        ApiScope readingParticipants() {
            return new ApiScope("core", "participants:read", true);
        }
    }
}
