package org.hemicycle.participation;

import org.hemicycle.provisioning.registry.Tenant;

/**
 * A consultation as cities have them, for measurement: 5,000 proposals with their supports, and 50,000 comments, 5,000 of them on one
 * proposal and 2,000 of these below one comment.
 */
public final class LargeProcess {
    public static final int PROPOSALS = 5_000;
    public static final int COMMENTS = 50_000;
    private static final int DISCUSSED = 5_000;
    private static final int ANSWERED = 2_000;

    private final SampleSpace space;
    private final long first;

    public LargeProcess(ParticipationTest test, Tenant tenant) {
        space = new SampleSpace(test, tenant);
        first = space.inTenant(() -> {
            test.sql
                    .sql(
                            "insert into theme (name, position) select jsonb_build_object('fr', 'Thème ' || n, 'en', 'Theme ' || n), n from generate_series(1, 8) n")
                    .update();
            test.sql.sql("""
                            insert into participant (email, name, locale, confirmed_at)
                            select 'habitant-' || n || '@example.org', 'Habitant ' || n, 'fr', now() from generate_series(1, 400) n
                            """).update();
            test.sql
                    .sql("""
                            insert into proposal (component_id, title, body, author_id, author_name, theme_id, state, published_at)
                            select :component, 'Une idée pour le quartier numéro ' || n,
                                   repeat('Des bancs à l’ombre et une fontaine, rue ' || n || '. ', 6),
                                   p.id, p.name, h.id, (array['published', 'published', 'evaluating', 'accepted', 'rejected'])[1 + n % 5],
                                   now() - n * interval '7 minutes'
                              from generate_series(1, :proposals) n
                              join (select id, name, row_number() over (order by id) as place from participant where email like 'habitant-%') p
                                on p.place = 1 + n % 400
                              join (select id, row_number() over (order by id) as place from theme) h on h.place = 1 + n % 8
                            """)
                    .param("component", space.component())
                    .param("proposals", PROPOSALS)
                    .update();
            test.sql.sql("""
                            insert into proposal_support (proposal_id, participant_id)
                            select p.id, h.id from proposal p join participant h on h.email like 'habitant-%' and (p.id * 31 + h.id * 17) % 400 < 12
                             where p.component_id = :component
                            """).param("component", space.component()).update();
            test.sql.sql("""
                            insert into proposal_tally (proposal_id, component_id, supports)
                            select p.id, p.component_id, (select count(*) from proposal_support s where s.proposal_id = p.id)
                              from proposal p where p.component_id = :component
                            """).param("component", space.component()).update();
            return test.sql
                    .sql("select min(id) from proposal where component_id = ?")
                    .param(space.component())
                    .query(Long.class)
                    .single();
        });
        discuss(test);
    }

    private void discuss(ParticipationTest test) {
        space.inTenant(() -> {
            comment(test, "select " + first + ", n from generate_series(1, " + (DISCUSSED - ANSWERED) + ") n");
            test.sql
                    .sql("""
                            insert into comment (subject_type, subject_id, parent_id, author_name, body, created_at)
                            select 'proposal', :subject, (select max(id) from comment where subject_id = :subject), 'Paul', 'Réponse ' || n,
                                   now() - n * interval '1 minute'
                              from generate_series(1, :answered) n
                            """)
                    .param("subject", first)
                    .param("answered", ANSWERED)
                    .update();
            comment(
                    test,
                    "select %d + n %% %d, n from generate_series(1, %d) n"
                            .formatted(first + 1, PROPOSALS - 1, COMMENTS - DISCUSSED));
            return test.sql
                    .sql("""
                            insert into comment_tally (subject_type, subject_id, comments)
                            select 'proposal', subject_id, count(*) from comment
                             where subject_type = 'proposal' and subject_id between :first and :first + :proposals group by subject_id
                            on conflict (subject_type, subject_id) do update set comments = excluded.comments
                            """)
                    .param("first", first)
                    .param("proposals", PROPOSALS)
                    .update();
        });
    }

    private static void comment(ParticipationTest test, String subjects) {
        test.sql.sql("""
                        insert into comment (subject_type, subject_id, author_name, alignment, body, created_at)
                        select 'proposal', s.id, 'Habitante ' || s.n, (array['for', 'neutral', 'against'])[1 + s.n %% 3],
                               'Bonne idée, à condition de garder un passage libre devant le ' || s.n || '.', now() - s.n * interval '1 minute'
                          from (%s) s (id, n)
                        """.formatted(subjects)).update();
    }

    public SampleSpace space() {
        return space;
    }

    /** The address of the list. */
    public String list() {
        return "/spaces/" + space.slug() + "/proposals";
    }

    /** The proposal with 5,000 comments. */
    public long discussed() {
        return first;
    }
}
