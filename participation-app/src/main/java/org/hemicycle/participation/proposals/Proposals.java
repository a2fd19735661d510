package org.hemicycle.participation.proposals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Objects;
import java.util.Optional;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.proposals.lists.Traits;
import org.hemicycle.participation.prose.Byline;
import org.hemicycle.participation.prose.Localized;
import org.hemicycle.participation.spaces.Place;
import org.hemicycle.participation.spaces.Spaces;
import org.hemicycle.provisioning.modules.proposals.ProposalsSettings;
import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Message;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The proposals of an organisation, one by one: reading, writing and withdrawing them. */
@Component
public class Proposals {
    private final JdbcClient jdbc;
    private final Spaces spaces;

    Proposals(JdbcClient jdbc, Spaces spaces) {
        this.jdbc = jdbc;
        this.spaces = spaces;
    }

    @Transactional(readOnly = true)
    public Optional<Proposal> find(ProposalId id, @Nullable SignedIn reader) {
        return jdbc.sql("""
                select p.*, h.name as theme, d.name as territory, t.supports,
                       (select count(*) from proposal_assisted_support a where a.proposal_id = p.id) as assisted,
                       exists (select from proposal_support s where s.proposal_id = p.id and s.participant_id = :reader) as supported
                  from proposal p
                  join proposal_tally t on t.proposal_id = p.id
                  left join theme h on h.id = p.theme_id
                  left join theme d on d.id = p.territory_id
                 where p.id = :id
                """)
                .param("id", id.value())
                .param("reader", reader == null ? 0 : reader.id().value())
                .query(Proposals::proposal)
                .optional();
    }

    /**
     * Publishes what was written, if it keeps the rules and the phase allows; sent twice, it stands once.
     *
     * @param settings those of the organisation; the component may have its own
     */
    @Transactional
    Submission submit(ProposalDraft draft, ProposalsSettings settings, Author author) {
        var place = spaces.place(draft.component()).filter(Proposals::open);
        if (place.isEmpty()) {
            return sentBefore(draft, author)
                    .<Submission>map(Submission.Published::new)
                    .orElseGet(Submission.NotNow::new);
        }
        FormErrors errors = new Etiquette(place.get().settings(settings)).check(draft);
        if (!errors.isEmpty()) {
            return new Submission.Refused(errors);
        }
        int most = place.get().settings(settings).proposalsPerParticipant();
        if (most > 0 && isEnough(draft, author, most)) {
            return new Submission.Refused(FormErrors.of("title", Message.of("proposal.enough", most)));
        }
        return insert(draft, author)
                .or(() -> sentBefore(draft, author))
                .<Submission>map(Submission.Published::new)
                .orElseGet(Submission.NotNow::new);
    }

    /** Takes back one's own proposal, as long as nobody has answered it; what others wrote below stays readable. */
    @Transactional
    boolean withdraw(ProposalId id, SignedIn author) {
        return jdbc.sql("""
                update proposal set state = 'withdrawn'
                 where id = :id and author_id = :author and state = 'published'
                """)
                        .param("id", id.value())
                        .param("author", author.id().value())
                        .update()
                == 1;
    }

    /** Whether the author has published as many as one person may; waits for another click of the same person. */
    private boolean isEnough(ProposalDraft draft, Author author, int most) {
        if (author.participant() == null) {
            return false;
        }
        jdbc.sql("select id from participant where id = ? for no key update")
                .param(author.participant())
                .query(Long.class)
                .optional();
        return jdbc.sql("""
                select count(*) >= :most from proposal
                 where component_id = :component and author_id = :author and state <> 'withdrawn'
                   and submission is distinct from :submission
                """)
                .param("most", most)
                .param("component", draft.component())
                .param("author", author.participant())
                .param("submission", draft.submission(), Types.VARCHAR)
                .query((row, _) -> row.getBoolean(1))
                .single();
    }

    private static boolean open(Place place) {
        return place.module().equals("proposals") && place.openings().allow("propose");
    }

    private Optional<ProposalId> insert(ProposalDraft draft, Author author) {
        var gathering = author.byline().gathering();
        return jdbc.sql("""
                with written as (
                  insert into proposal (component_id, title, body, author_id, author_name, origin, workshop_id, workshop_name, workshop_on,
                                        theme_id, submission,
                                        territory_id, address, latitude, longitude, aid, anonymous)
                  values (:component, :title, :body, :author, :name, :origin, :workshop, cast(:workshopName as jsonb), :workshopOn,
                          (select id from theme where id = :theme), :submission,
                          (select id from theme where id = :territory), :address, :latitude, :longitude, :aid, :anonymous)
                  on conflict (submission) do nothing
                  returning id, component_id),
                tallied as (insert into proposal_tally (proposal_id, component_id) select id, component_id from written)
                select id from written
                """)
                .param("component", draft.component())
                .param("title", draft.cleanTitle())
                .param("body", draft.cleanBody())
                .param("author", author.participant(), Types.BIGINT)
                .param("name", draft.hidesTheName() ? "" : author.byline().name())
                .param("origin", author.origin())
                .param("workshop", author.workshop(), Types.BIGINT)
                .param("workshopName", gathering == null ? null : Localized.json(gathering.name()), Types.VARCHAR)
                .param("workshopOn", gathering == null ? null : gathering.on(), Types.DATE)
                .param("theme", draft.theme(), Types.BIGINT)
                .param("submission", draft.submission(), Types.VARCHAR)
                .param("territory", draft.territory(), Types.BIGINT)
                .param("address", draft.cleanAddress())
                .param("latitude", draft.isPlaced() ? draft.latitude() : null, Types.DOUBLE)
                .param("longitude", draft.isPlaced() ? draft.longitude() : null, Types.DOUBLE)
                .param("aid", draft.kindOfAid(), Types.VARCHAR)
                .param("anonymous", draft.hidesTheName())
                .query((row, _) -> new ProposalId(row.getLong("id")))
                .optional();
    }

    /** The proposal that this person has sent with the key already. */
    @Transactional(readOnly = true)
    public Optional<ProposalId> sentBefore(String submission, SignedIn author) {
        return sentBefore(new ProposalDraft(0, "", "", null, submission), Author.of(author));
    }

    private Optional<ProposalId> sentBefore(ProposalDraft draft, Author author) {
        return jdbc.sql(
                        "select id from proposal where submission = :submission and (author_id = :author or workshop_id = :workshop)")
                .param("submission", draft.submission(), Types.VARCHAR)
                .param("author", author.participant(), Types.BIGINT)
                .param("workshop", author.workshop(), Types.BIGINT)
                .query((row, _) -> new ProposalId(row.getLong("id")))
                .optional();
    }

    private static Proposal proposal(ResultSet row, int number) throws SQLException {
        return new Proposal(
                new ProposalId(row.getLong("id")),
                row.getLong("component_id"),
                row.getString("title"),
                row.getString("body"),
                row.getObject("author_id", Long.class),
                Byline.of(row),
                row.getString("origin"),
                row.getObject("theme_id", Long.class),
                Localized.optional(row, "theme").orElse(null),
                Standing.of(row.getString("state")),
                Localized.optional(row, "answer").orElse(null),
                Localized.instant(row, "answered_at"),
                Objects.requireNonNull(Localized.instant(row, "published_at")),
                row.getInt("supports"),
                row.getBoolean("supported"),
                row.getInt("assisted"),
                row.getTimestamp("removed_at") != null,
                row.getTimestamp("hidden_at") != null,
                Traits.of(row),
                row.getInt("version"),
                Localized.instant(row, "edited_at"));
    }
}
