package org.hemicycle.participation.proposals;

import static org.hemicycle.themes.Message.of;

import java.util.List;
import java.util.Set;
import org.hemicycle.participation.discussions.SubjectPlace;
import org.hemicycle.participation.modules.AdminEntry;
import org.hemicycle.participation.modules.PlacedAddress;
import org.hemicycle.participation.modules.Power;
import org.hemicycle.participation.proposals.rules.Rules;
import org.hemicycle.participation.spaces.ComponentEntry;
import org.hemicycle.participation.spaces.ComponentKind;
import org.hemicycle.participation.spaces.ComponentSummary;
import org.hemicycle.participation.spaces.Place;
import org.hemicycle.participation.spaces.SpaceFigures;
import org.hemicycle.themes.Message;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What proposals contribute elsewhere: a component of spaces, and a place in the administration. */
@Configuration(proxyBeanMethods = false)
class ProposalsOfASpace {
    private static final int SHOWN = 5;

    @Bean
    ComponentKind proposalsComponent(ProposalList list, Rules rules) {
        return new ComponentKind(
                "proposals",
                place -> summary(place, list, rules),
                place -> summary(place, List.of(), of("proposals.count", 0)));
    }

    @Bean
    ComponentEntry statesOfProposals() {
        return new ComponentEntry("proposals", "proposals", "proposals.states.link", "/states");
    }

    @Bean
    SpaceFigures figuresOfProposals(JdbcClient sql) {
        return space -> sql.sql("""
                select count(*) as proposals, coalesce(sum(t.supports), 0) as supports
                  from proposal p join component c on c.id = p.component_id join proposal_tally t on t.proposal_id = p.id
                 where c.space_id = ? and c.published_at is not null and p.state <> 'withdrawn' and p.hidden_at is null and p.removed_at is null
                """)
                .param(space)
                .query((row, _) -> List.of(
                        new SpaceFigures.Figure(
                                row.getLong("proposals"), of("proposals.figure", row.getLong("proposals"))),
                        new SpaceFigures.Figure(
                                row.getLong("supports"), of("proposals.figure.supports", row.getLong("supports")))))
                .single();
    }

    @Bean
    AdminEntry proposalsAdministration() {
        return new AdminEntry("proposals", 120, "admin.proposals", "/admin/proposals", Set.of(Power.ANSWER), true);
    }

    @Bean
    PlacedAddress proposalAddresses(SpacesOfProposals spaces) {
        return PlacedAddress.of("/admin/proposals/{id}/**", spaces::of);
    }

    @Bean
    SubjectPlace commentsOnProposals() {
        return new SubjectPlace("proposal", SpacesOfProposals.OF_SUBJECT);
    }

    private static ComponentSummary summary(Place place, ProposalList list, Rules rules) {
        boolean counted = new Listing(place, rules.in(place)).countsShown();
        ListQuery supported = ListQuery.by(counted ? Sort.SUPPORTED : Sort.RECENT);
        List<ComponentSummary.Item> items = list.page(place.component(), supported, SHOWN - 1, null).stream()
                .map(row -> new ComponentSummary.Item(
                        row.id().path(),
                        row.title(),
                        counted ? of("proposal.supports", row.supports()) : of("proposal.comments", row.comments())))
                .toList();
        Message size = of(
                "proposals.count",
                list.facets(place.component(), supported.filters(), null).found());
        return summary(place, items, size);
    }

    private static ComponentSummary summary(Place place, List<ComponentSummary.Item> items, Message size) {
        return new ComponentSummary(
                ListAddress.of(place),
                size,
                items,
                place.openings().allow("propose")
                        ? new ComponentSummary.Act(
                                "/proposals/new?component=" + place.component(), of("proposals.propose"))
                        : null);
    }
}
