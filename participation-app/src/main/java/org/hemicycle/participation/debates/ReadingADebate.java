package org.hemicycle.participation.debates;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hemicycle.participation.discussions.CommentDraft;
import org.hemicycle.participation.discussions.Comments;
import org.hemicycle.participation.discussions.Discussable;
import org.hemicycle.participation.discussions.Discussed;
import org.hemicycle.participation.discussions.Posting;
import org.hemicycle.participation.discussions.Subject;
import org.hemicycle.participation.discussions.ThreadQuery;
import org.hemicycle.participation.discussions.Threads;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.modules.Contributions;
import org.hemicycle.participation.modules.Power;
import org.hemicycle.participation.spaces.Place;
import org.hemicycle.participation.spaces.Spaces;
import org.hemicycle.participation.tenancy.CurrentTenant;
import org.hemicycle.participation.verification.Demand;
import org.hemicycle.participation.verification.Requirements;
import org.hemicycle.provisioning.modules.debates.DebatesSettings;
import org.hemicycle.provisioning.settings.Settings;
import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Message;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Brings together, in one transaction, a debate, its place and what is said in it. */
@Component
@Transactional(readOnly = true)
public class ReadingADebate implements Discussable {
    static final String TYPE = "debate";

    private final Debates debates;
    private final Spaces spaces;
    private final Requirements requirements;
    private final Threads threads;
    private final Comments comments;
    private final Settings settings;

    ReadingADebate(
            Debates debates,
            Spaces spaces,
            Requirements requirements,
            Threads threads,
            Comments comments,
            Settings settings) {
        this.debates = debates;
        this.spaces = spaces;
        this.requirements = requirements;
        this.threads = threads;
        this.comments = comments;
        this.settings = settings;
    }

    /** A debate with its place, if this reader may read it. */
    record Placed(Debate debate, Place place) {
        /** Whether the reader may change it and conclude it. */
        boolean leads(@Nullable SignedIn reader) {
            return debate.writtenBy(reader) || edits(place, reader);
        }
    }

    Optional<Placed> placed(DebateId id, @Nullable SignedIn reader) {
        return debates.find(id)
                .flatMap(debate -> spaces.place(debate.component())
                        .filter(place -> !debate.hidden() || debate.writtenBy(reader) || moderates(place, reader))
                        .map(place -> new Placed(debate, place)));
    }

    Optional<DebatePage> page(DebateId id, ThreadQuery query, @Nullable SignedIn reader) {
        var blank = CommentDraft.empty(UUID.randomUUID().toString(), query.answered());
        return page(id, query, blank, FormErrors.NONE, reader);
    }

    Optional<DebatePage> page(
            DebateId id, ThreadQuery query, CommentDraft form, FormErrors errors, @Nullable SignedIn reader) {
        return placed(id, reader).map(found -> {
            var debate = found.debate();
            var about = about(found, reader);
            boolean inColumns = debate.columns() && query.isPlain();
            var thread = inColumns
                    ? threads.withoutComments(about, query, form, errors, reader)
                    : threads.of(about, query, form, errors, reader);
            return new DebatePage(
                    debate,
                    found.place(),
                    thread,
                    inColumns ? threads.columns(about, reader) : null,
                    found.leads(reader),
                    reader);
        });
    }

    /** The list of a component; empty where there is none. */
    Optional<DebatesPage> list(String slug, @Nullable Long component, long before, @Nullable SignedIn reader) {
        return place(slug, component).map(place -> {
            int size = rules(place).pageSize();
            List<Debate> rows = debates.page(place.component(), before, size);
            return DebatesPage.of(place, rows, size, mayOpen(place, reader), demand(place, reader));
        });
    }

    /** Posts a comment; empty where there is nothing to comment on. */
    @Transactional
    public Optional<Posting> post(long id, CommentDraft draft, SignedIn author) {
        return find(id, author)
                .map(about -> about.open()
                        ? comments.post(about.subject(), draft, about.rules(), author)
                        : new Posting.Refused(FormErrors.of("body", Message.of("comment.not-now"))));
    }

    /** Whether this reader may open a debate here, as far as rules and phase are concerned. */
    boolean mayOpen(Place place, @Nullable SignedIn reader) {
        return edits(place, reader)
                || rules(place).byParticipants() && place.openings().allow(TYPE);
    }

    Demand demand(Place place, @Nullable SignedIn reader) {
        return edits(place, reader)
                ? new Demand.Free()
                : requirements.of(place, reader).of(TYPE);
    }

    Optional<Place> place(long component) {
        return spaces.place(component).filter(place -> place.module().equals("debates"));
    }

    DebatesSettings rules(Place place) {
        return place.settings(settings.of(CurrentTenant.get()).of(DebatesSettings.class));
    }

    static boolean edits(Place place, @Nullable SignedIn reader) {
        return reader != null && reader.powers().has(Power.EDIT, place.space());
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public Optional<Discussed> find(long id, @Nullable SignedIn reader) {
        return Contributions.isOn("debates")
                ? placed(new DebateId(id), reader).map(found -> about(found, reader))
                : Optional.empty();
    }

    private Optional<Place> place(String slug, @Nullable Long component) {
        return component == null
                ? spaces.place(slug, "debates")
                : place(component).filter(place -> place.spaceSlug().equals(slug));
    }

    private Discussed about(Placed found, @Nullable SignedIn reader) {
        var debate = found.debate();
        return new Discussed(
                new Subject(TYPE, debate.id().value()),
                debate.title(),
                debate.id().path(),
                found.place().space(),
                found.place().openings().allow("comment")
                        && debate.state() instanceof DebateState.Open
                        && !debate.hidden()
                        && !debate.removed(),
                requirements.of(found.place(), reader).of("comment"),
                settings.of(CurrentTenant.get()).discussions());
    }

    private static boolean moderates(Place place, @Nullable SignedIn reader) {
        return reader != null && reader.powers().has(Power.MODERATE, place.space());
    }
}
