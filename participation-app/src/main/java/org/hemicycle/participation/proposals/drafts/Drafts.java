package org.hemicycle.participation.proposals.drafts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.hemicycle.participation.files.attachments.AttachmentHolder;
import org.hemicycle.participation.files.attachments.Attachments;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.proposals.ProposalDraft;
import org.hemicycle.participation.prose.Localized;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The drafts of proposals, each seen by its author alone. */
@Component
public class Drafts implements AttachmentHolder {
    private static final int MOST = 50;

    private final JdbcClient sql;
    private final Attachments attachments;

    Drafts(JdbcClient sql, Attachments attachments) {
        this.sql = sql;
        this.attachments = attachments;
    }

    /** Keeps what was written, under the key of its form; empty when the key is another person's, or there is nothing to keep. */
    @Transactional
    public Optional<Long> keep(ProposalDraft draft, SignedIn author) {
        if (draft.cleanTitle().isEmpty()
                && draft.cleanBody().isEmpty()
                && draft.cleanAddress().isEmpty()) {
            return Optional.empty();
        }
        return sql.sql("""
                insert into proposal_draft as d (component_id, author_id, submission, title, body, theme_id, territory_id, address, latitude, longitude, aid, anonymous)
                select c.id, :author, :submission, :title, :body, (select id from theme where id = :theme), (select id from theme where id = :territory),
                       :address, :latitude, :longitude, :aid, :anonymous
                  from component c
                 where c.id = :component and c.module = 'proposals'
                   and (select count(*) from proposal_draft o where o.author_id = :author and o.submission <> :submission) < :most
                on conflict (submission) do update
                   set title = excluded.title, body = excluded.body, theme_id = excluded.theme_id, territory_id = excluded.territory_id,
                       address = excluded.address, latitude = coalesce(excluded.latitude, d.latitude),
                       longitude = coalesce(excluded.longitude, d.longitude), aid = excluded.aid, anonymous = excluded.anonymous, changed_at = now()
                 where d.author_id = excluded.author_id and d.component_id = excluded.component_id
                returning id
                """)
                .param("component", draft.component())
                .param("author", author.id().value())
                .param("submission", draft.submission())
                .param("title", cut(draft.title(), 500))
                .param("body", cut(draft.body(), 100_000))
                .param("theme", draft.theme(), Types.BIGINT)
                .param("territory", draft.territory(), Types.BIGINT)
                .param("address", draft.cleanAddress())
                .param("latitude", draft.isPlaced() ? draft.latitude() : null, Types.DOUBLE)
                .param("longitude", draft.isPlaced() ? draft.longitude() : null, Types.DOUBLE)
                .param("aid", draft.kindOfAid(), Types.VARCHAR)
                .param("anonymous", draft.hidesTheName())
                .param("most", MOST)
                .query(Long.class)
                .optional();
    }

    @Transactional(readOnly = true)
    public Optional<KeptDraft> find(long id, SignedIn author) {
        return sql.sql("select * from proposal_draft where id = ? and author_id = ?")
                .params(id, author.id().value())
                .query(Drafts::kept)
                .optional();
    }

    /** What the author has begun last in a component. */
    @Transactional(readOnly = true)
    public Optional<KeptDraft> latest(SignedIn author, long component) {
        return sql.sql("""
                select * from proposal_draft where author_id = ? and component_id = ? order by changed_at desc, id desc limit 1
                """)
                .params(author.id().value(), component)
                .query(Drafts::kept)
                .optional();
    }

    /** All that the author has begun, the latest first. */
    @Transactional(readOnly = true)
    public List<KeptDraft> of(SignedIn author) {
        return sql.sql("select * from proposal_draft where author_id = ? order by changed_at desc, id desc")
                .param(author.id().value())
                .query(Drafts::kept)
                .list();
    }

    /** Moves it to a place on the map; to none when both are null. */
    @Transactional
    public void place(long id, SignedIn author, @Nullable Double latitude, @Nullable Double longitude, String address) {
        sql.sql("""
                update proposal_draft set latitude = :latitude, longitude = :longitude, address = :address, changed_at = now()
                 where id = :id and author_id = :author
                """)
                .param("latitude", latitude, Types.DOUBLE)
                .param("longitude", longitude, Types.DOUBLE)
                .param("address", address)
                .param("id", id)
                .param("author", author.id().value())
                .update();
    }

    /** Throws it away, with its files. */
    @Transactional
    public void discard(long id, SignedIn author) {
        if (remove(id, author)) {
            attachments.removeAll(KeptDraft.TYPE, id);
        }
    }

    /** It has become a proposal, which has its files from now on. */
    @Transactional
    void becomes(long id, SignedIn author, long proposal) {
        if (remove(id, author)) {
            attachments.hand(KeptDraft.TYPE, id, "proposal", proposal);
        }
    }

    @Override
    public String type() {
        return KeptDraft.TYPE;
    }

    @Override
    @Transactional(readOnly = true)
    public boolean mayRead(long id, @Nullable SignedIn reader) {
        return reader != null && find(id, reader).isPresent();
    }

    private boolean remove(long id, SignedIn author) {
        return sql.sql("delete from proposal_draft where id = ? and author_id = ?")
                        .params(id, author.id().value())
                        .update()
                == 1;
    }

    private static String cut(@Nullable String text, int most) {
        return text == null ? "" : text.substring(0, Math.min(text.length(), most));
    }

    private static KeptDraft kept(ResultSet row, int number) throws SQLException {
        return new KeptDraft(
                row.getLong("id"),
                new ProposalDraft(
                        row.getLong("component_id"),
                        row.getString("title"),
                        row.getString("body"),
                        row.getObject("theme_id", Long.class),
                        row.getString("submission"),
                        row.getObject("territory_id", Long.class),
                        row.getString("address"),
                        row.getObject("latitude", Double.class),
                        row.getObject("longitude", Double.class),
                        row.getString("aid"),
                        row.getBoolean("anonymous")),
                Objects.requireNonNull(Localized.instant(row, "changed_at")));
    }
}
