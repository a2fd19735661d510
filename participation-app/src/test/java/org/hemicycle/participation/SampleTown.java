package org.hemicycle.participation;

import java.util.List;

/** A space with enough in it to look alive: themes, phases before and after, proposals, comments, an answer, a page. */
public final class SampleTown {
    private static final List<String> TITLES = List.of(
            "Des bancs à l’ombre le long de la Saône",
            "Un parcours de jeux en bois au parc de la Tête-d’Or",
            "Des récupérateurs d’eau dans toutes les écoles",
            "Une scène ouverte sur la place, libre et gratuite",
            "Relier les deux rives par une passerelle cyclable",
            "Des casiers pour les personnes sans abri",
            "Planter cent arbres rue Garibaldi",
            "Une maison des associations dans l’ancienne caserne",
            "Ouvrir les cours d’école le samedi matin",
            "Un atelier de réparation de vélos par quartier",
            "Éteindre les vitrines après minuit",
            "Des fontaines à eau sur les marchés");

    private final SampleSpace space;
    private long proposal;

    public SampleTown(SampleSpace space) {
        this.space = space;
        long theme = space.number("""
                insert into theme (name, position) values ('{"fr":"Cadre de vie","en":"Public space"}', 1) returning id
                """);
        long own = space.number("select id from space where slug = ?", space.slug());
        space.number("""
                insert into phase (space_id, title, description, starts_at, ends_at, position)
                values (?, '{"fr":"Information","en":"Information"}', '{"fr":"Trois réunions publiques","en":"Three public meetings"}',
                        now() - interval '40 days', now() - interval '3 days', 0) returning id
                """, own);
        space.number("""
                insert into phase (space_id, title, description, starts_at, ends_at, position)
                values (?, '{"fr":"Synthèse","en":"Synthesis"}', '{"fr":"Les choix et leurs raisons","en":"Choices and their reasons"}',
                        now() + interval '12 days', now() + interval '40 days', 2) returning id
                """, own);
        for (int i = 0; i < TITLES.size(); i++) {
            proposal = space.proposal(TITLES.get(i), (i * 37) % 128);
            space.number(
                    "update proposal set theme_id = ?, published_at = now() - ? * interval '7 hours' where id = ? returning id",
                    theme,
                    i,
                    proposal);
        }
        space.number("""
                update proposal set state = 'accepted', answered_at = now(),
                       answer = '{"fr":"Recevable. **Coût estimé** : 8 000 euros.","en":"Admissible. **Estimated cost**: 8,000 euros."}'
                 where id = ? returning id
                """, proposal);
        proposal = space.number("select min(id) from proposal where component_id = ?", space.component());
        long comment = comment(null, "for", "Excellente idée, nous en parlions encore hier au conseil de quartier.");
        comment(comment, "neutral", "Et pour l’entretien, qui s’en occupe ?");
        comment(null, "against", "Contre tant qu’il n’y a pas d’étude sur le stationnement.");
        space.number("insert into comment_tally values ('proposal', ?, 3) returning comments", proposal);
        space.number("""
                insert into page (slug, title, body, in_menu, published_at)
                values ('comment-ca-marche', '{"fr":"Comment ça marche","en":"How it works"}',
                        '{"fr":"## Qui peut participer ?\\n\\nToute personne qui habite la ville.\\n\\n- dès onze ans\\n- sans condition","en":"## Who?\\n\\nEverybody."}',
                        true, now()) on conflict (slug) do update set in_menu = true returning id
                """);
    }

    public SampleSpace space() {
        return space;
    }

    /** The address of a proposal with comments. */
    public String proposal() {
        return "/proposals/" + proposal;
    }

    public List<String> publicPages() {
        return List.of(
                "/",
                "/spaces",
                "/spaces/" + space.slug(),
                "/spaces/" + space.slug() + "/proposals",
                "/spaces/" + space.slug() + "/proposals?q=introuvable",
                proposal(),
                "/pages/comment-ca-marche");
    }

    public List<String> administrationPages() {
        long own = space.number("select id from space where slug = ?", space.slug());
        long phase = space.number("select min(id) from phase where space_id = ?", own);
        long page = space.number("select min(id) from page");
        return List.of(
                "/admin/spaces",
                "/admin/spaces/new",
                "/admin/spaces/" + own,
                "/admin/spaces/" + own + "/phases/" + phase,
                "/admin/themes",
                "/admin/proposals",
                "/admin" + proposal(),
                "/admin/comments",
                "/admin/pages",
                "/admin/pages/" + page);
    }

    private long comment(Long parent, String alignment, String body) {
        return space.number("""
                insert into comment (subject_type, subject_id, parent_id, author_name, alignment, body)
                values ('proposal', ?, ?::bigint, 'Karim Texier', ?, ?) returning id
                """, proposal, parent, alignment, body);
    }
}
