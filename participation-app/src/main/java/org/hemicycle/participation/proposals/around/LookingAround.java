package org.hemicycle.participation.proposals.around;

import java.util.List;
import org.hemicycle.participation.files.attachments.Attachment;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.reactions.Reactions;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Reads what is around a proposal, in one statement. */
@Component
public class LookingAround {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient sql;

    LookingAround(JdbcClient sql) {
        this.sql = sql;
    }

    /** Around the proposal with this number. */
    @Transactional(readOnly = true)
    public Surroundings of(long proposal, @Nullable SignedIn reader) {
        return sql.sql("""
                select coalesce(k.likes, 0) as likes, coalesce(k.follows, 0) as follows,
                       exists (select from liking l where l.subject_type = 'proposal' and l.subject_id = :id and l.participant_id = :reader) as liked,
                       exists (select from follow f where f.subject_type = 'proposal' and f.subject_id = :id and f.participant_id = :reader) as followed,
                       (select count(*) from proposal_version v where v.proposal_id = :id) as versions,
                       (select coalesce(json_agg(json_build_object('id', w.participant_id, 'name', r.name, 'state', w.state) order by w.invited_at), '[]')
                          from proposal_writer w join participant r on r.id = w.participant_id
                         where w.proposal_id = :id and w.state <> 'declined') as writers,
                       (select coalesce(json_agg(json_build_object('id', a.id, 'title', a.title, 'author', a.author_name, 'state', a.state) order by a.id), '[]')
                          from amendment a where a.proposal_id = :id and a.hidden_at is null) as amendments,
                       (select coalesce(json_agg(json_build_object('id', p.id, 'title', p.title) order by p.id), '[]')
                          from proposal_alternative o join proposal_alternative s on s.family = o.family and s.proposal_id <> o.proposal_id
                          join proposal p on p.id = s.proposal_id and p.removed_at is null and p.hidden_at is null
                         where o.proposal_id = :id) as alternatives,
                       %s as files
                  from (values (1)) one left join liking_tally k on k.subject_type = 'proposal' and k.subject_id = :id
                """.formatted(Attachment.ALL_AS_JSON.formatted("'proposal'", ":id")))
                .param("id", proposal)
                .param("reader", reader == null ? 0 : reader.id().value())
                .query((row, _) -> new Surroundings(
                        new Reactions(
                                row.getInt("likes"),
                                row.getBoolean("liked"),
                                row.getInt("follows"),
                                row.getBoolean("followed")),
                        row.getInt("versions"),
                        List.of(JSON.readValue(row.getString("writers"), Surroundings.Writer[].class)),
                        Attachment.parse(row.getString("files")),
                        List.of(JSON.readValue(row.getString("amendments"), Surroundings.Amendment[].class)),
                        List.of(JSON.readValue(row.getString("alternatives"), Surroundings.Other[].class))))
                .single();
    }
}
