package org.hemicycle.participation.moderation.cases;

import java.util.List;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.moderation.Things;
import org.hemicycle.participation.modules.AdminTask;
import org.hemicycle.participation.modules.AdminTasks;
import org.hemicycle.participation.modules.Power;
import org.hemicycle.participation.modules.Powers;
import org.hemicycle.participation.spaces.Spaces;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What moderators have to look at: in one statement, and one more for each kind of thing on the page. */
@Component
@Transactional(readOnly = true)
public class Queue implements AdminTasks {
    private final Cases cases;
    private final Things things;
    private final Spaces spaces;

    Queue(Cases cases, Things things, Spaces spaces) {
        this.cases = cases;
        this.things = things;
        this.spaces = spaces;
    }

    QueuePage page(QueueQuery query, SignedIn reader) {
        var scope = reader.powers().scope(Power.MODERATE);
        var rows = cases.page(query, scope);
        var shown = rows.subList(0, Math.min(Cases.PAGE, rows.size()));
        var found = things.all(shown.stream().map(Case::thing).toList());
        var lines = shown.stream()
                .map(one -> new QueueLine(one, found.get(one.thing())))
                .toList();
        var titles =
                spaces.titles().stream().filter(space -> scope.has(space.id())).toList();
        return new QueuePage(
                query,
                lines,
                rows.size() > shown.size() ? shown.getLast().id() : null,
                cases.waiting(scope),
                titles,
                things.types());
    }

    @Override
    public List<AdminTask> tasks(Powers reader) {
        if (!reader.hasSomewhere(Power.MODERATE)) {
            return List.of();
        }
        var waiting = cases.waiting(reader.scope(Power.MODERATE));
        return java.util.stream.Stream.of(
                        new AdminTask("admin.task.moderation", List.of(waiting.cases()), "/admin/moderation"),
                        new AdminTask(
                                "admin.task.appeals", List.of(waiting.appeals()), "/admin/moderation?state=appeals"))
                .filter(task -> !task.arguments().contains(0))
                .toList();
    }
}
