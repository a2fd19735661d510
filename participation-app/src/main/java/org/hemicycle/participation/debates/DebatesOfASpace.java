package org.hemicycle.participation.debates;

import static org.hemicycle.themes.Message.of;

import java.util.List;
import java.util.Set;
import org.hemicycle.participation.discussions.SubjectPlace;
import org.hemicycle.participation.modules.AdminEntry;
import org.hemicycle.participation.modules.Power;
import org.hemicycle.participation.modules.TextForm;
import org.hemicycle.participation.spaces.ComponentKind;
import org.hemicycle.participation.spaces.ComponentSummary;
import org.hemicycle.participation.spaces.Place;
import org.hemicycle.themes.Message;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What debates contribute elsewhere: a component of spaces, a place in the administration, and texts that must not be lost. */
@Configuration(proxyBeanMethods = false)
class DebatesOfASpace {
    private static final int SHOWN = 4;

    @Bean
    ComponentKind debatesComponent(Debates debates, ReadingADebate reading) {
        return new ComponentKind(
                "debates",
                place -> summary(place, debates, reading),
                place -> summary(place, List.of(), of("debates.count", 0), false));
    }

    @Bean
    AdminEntry debatesAdministration() {
        return new AdminEntry("debates", 122, "debates.title", "/admin/debates", Set.of(Power.EDIT), true);
    }

    @Bean
    SubjectPlace commentsOnDebates() {
        return new SubjectPlace(
                ReadingADebate.TYPE,
                "select p.space_id from component p join debate s on s.component_id = p.id where s.id = comment.subject_id");
    }

    @Bean
    TextForm debateText() {
        return TextForm.of(
                "debates",
                "/debates",
                List.of(
                        new TextForm.Field("title", "debates.form.title", 0),
                        new TextForm.Field("body", "debates.form.body", 8)),
                List.of("component", "columns", "official", "opens", "closes", "submission"));
    }

    @Bean
    TextForm changedDebateText() {
        return TextForm.of(
                "debates",
                "/debates/{id:\\d{1,18}}/edit",
                List.of(
                        new TextForm.Field("title", "debates.form.title", 0),
                        new TextForm.Field("body", "debates.form.body", 8)),
                List.of("component", "columns", "opens", "closes", "version"));
    }

    @Bean
    TextForm conclusionText() {
        return TextForm.of(
                "debates",
                "/debates/{id:\\d{1,18}}/conclusion",
                List.of(new TextForm.Field("conclusion", "debates.conclusion", 8)),
                List.of("version"));
    }

    @Bean
    TextForm debateCommentText() {
        return TextForm.of(
                "debates",
                "/debates/{id:\\d{1,18}}/comments",
                List.of(new TextForm.Field("body", "comment.body", 6)),
                List.of("alignment", "parent", "submission"));
    }

    private static ComponentSummary summary(Place place, Debates debates, ReadingADebate reading) {
        var items = debates.page(place.component(), 0, SHOWN - 1).stream()
                .map(debate -> new ComponentSummary.Item(
                        debate.id().path(), debate.title(), of("debates.contributions", debate.comments())))
                .toList();
        return summary(
                place, items, of("debates.count", debates.count(place.component())), reading.mayOpen(place, null));
    }

    private static ComponentSummary summary(
            Place place, List<ComponentSummary.Item> items, Message size, boolean mayOpen) {
        return new ComponentSummary(
                DebatesPage.path(place),
                size,
                items,
                mayOpen
                        ? new ComponentSummary.Act("/debates/new?component=" + place.component(), of("debates.open"))
                        : null);
    }
}
