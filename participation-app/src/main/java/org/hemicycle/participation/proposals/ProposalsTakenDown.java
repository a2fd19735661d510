package org.hemicycle.participation.proposals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.hemicycle.participation.discussions.CommentDraft;
import org.hemicycle.participation.discussions.Posting;
import org.hemicycle.participation.modules.Contributions;
import org.hemicycle.participation.prose.Byline;
import org.hemicycle.participation.prose.Gathering;
import org.hemicycle.participation.prose.Localized;
import org.hemicycle.participation.tenancy.CurrentTenant;
import org.hemicycle.provisioning.modules.proposals.ProposalsSettings;
import org.hemicycle.provisioning.settings.Settings;
import org.hemicycle.themes.FormErrors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Proposals that staff take down at workshops and desks, by the rules that hold for everybody: lengths, manners, phases. Who may
 * do so, and until when, is for the module that asks.
 */
@Component
@Transactional
public class ProposalsTakenDown {
    private final JdbcClient sql;
    private final Proposals proposals;
    private final CommentingAProposal commenting;
    private final TakingAway takingAway;
    private final Settings settings;

    ProposalsTakenDown(
            JdbcClient sql,
            Proposals proposals,
            CommentingAProposal commenting,
            TakingAway takingAway,
            Settings settings) {
        this.sql = sql;
        this.proposals = proposals;
        this.commenting = commenting;
        this.takingAway = takingAway;
        this.settings = settings;
    }

    /** What is wrong with it, before it is taken down. */
    public FormErrors check(ProposalDraft draft) {
        return new Etiquette(rules()).check(draft);
    }

    /** The longest title and text. */
    public ProposalsSettings rules() {
        return settings.of(CurrentTenant.get()).proposals();
    }

    /** Takes it down for somebody with this name, empty for none; sent twice, it stands once. */
    public Submission take(Gathering at, String name, ProposalDraft draft) {
        return proposals.submit(draft, rules(), new Author(null, new Byline(name, at)));
    }

    /** Whether the form with this key has been taken down already. */
    @Transactional(readOnly = true)
    public boolean isKnown(long workshop, @Nullable String submission) {
        return sql.sql("select exists (select from proposal where workshop_id = ? and submission = ?)")
                .params(workshop, submission == null ? "" : submission)
                .query((row, _) -> row.getBoolean(1))
                .single();
    }

    /** Writes a comment on a proposal for somebody; empty when there is nothing to comment on. */
    public Optional<Posting> comment(Gathering at, String name, ProposalId proposal, CommentDraft draft) {
        return Contributions.isOn("discussions") ? commenting.takeDown(proposal, draft, name, at) : Optional.empty();
    }

    @Transactional(readOnly = true)
    public long count(long workshop) {
        return sql.sql("select count(*) from proposal where workshop_id = ? and removed_at is null")
                .param(workshop)
                .query(Long.class)
                .single();
    }

    /** Those of the workshop, latest first. */
    @Transactional(readOnly = true)
    public List<TakenProposal> latest(long workshop, int limit) {
        return sql.sql("select * from proposal where workshop_id = ? and removed_at is null order by id desc limit ?")
                .params(workshop, limit)
                .query(ProposalsTakenDown::taken)
                .list();
    }

    /** One of the workshop. */
    @Transactional(readOnly = true)
    public Optional<TakenProposal> find(long workshop, ProposalId id) {
        return sql.sql("select * from proposal where workshop_id = ? and id = ? and removed_at is null")
                .params(workshop, id.value())
                .query(ProposalsTakenDown::taken)
                .optional();
    }

    /** Corrects one that nobody has answered yet; says what is wrong with the correction, if anything is. */
    public FormErrors change(long workshop, ProposalId id, String name, ProposalDraft draft) {
        var errors = check(draft);
        if (errors.isEmpty()) {
            sql.sql("""
                    update proposal set title = :title, body = :body, author_name = :name,
                           theme_id = (select id from theme where id = :theme)
                     where id = :id and workshop_id = :workshop and state = 'published'
                    """)
                    .param("title", draft.cleanTitle())
                    .param("body", draft.cleanBody())
                    .param("name", name)
                    .param("theme", draft.theme(), Types.BIGINT)
                    .param("id", id.value())
                    .param("workshop", workshop)
                    .update();
        }
        return errors;
    }

    /** Takes one away; an empty place stays where others have supported or commented. Says whether it was there. */
    public boolean remove(long workshop, ProposalId id) {
        boolean there = find(workshop, id).isPresent();
        if (there) {
            takingAway.of(List.of(id.value()));
        }
        return there;
    }

    /** The workshop has another name or day. */
    public void rename(Gathering at) {
        sql.sql("update proposal set workshop_name = cast(? as jsonb), workshop_on = ? where workshop_id = ?")
                .params(Localized.json(at.name()), at.on(), at.id())
                .update();
    }

    private static TakenProposal taken(ResultSet row, int number) throws SQLException {
        return new TakenProposal(
                new ProposalId(row.getLong("id")),
                row.getLong("component_id"),
                row.getString("author_name"),
                row.getString("title"),
                row.getString("body"),
                row.getObject("theme_id", Long.class),
                row.getString("state").equals("published"),
                Objects.requireNonNull(Localized.instant(row, "published_at")));
    }
}
