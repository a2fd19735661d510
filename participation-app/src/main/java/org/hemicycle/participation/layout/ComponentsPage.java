package org.hemicycle.participation.layout;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.hemicycle.themes.Comment;
import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Link;
import org.hemicycle.themes.Message;
import org.hemicycle.themes.Option;
import org.hemicycle.themes.Phase;
import org.hemicycle.themes.Preset;
import org.hemicycle.themes.Theme;
import org.hemicycle.themes.WorkStep;

/** All parts of pages in all their states, with the content of an invented organisation. */
record ComponentsPage(Instant now, Theme theme) {
    static ComponentsPage at(Clock clock, Theme theme) {
        return new ComponentsPage(clock.instant(), theme);
    }

    List<Link> looks() {
        List<String> colours = List.of("#d62828", "#1b5e9c", "#2e7d4f", "#7a1f3d", "#f2b705", "#2f4b8f");
        return colours.stream()
                .flatMap(colour -> Arrays.stream(Preset.values())
                        .map(preset ->
                                new Theme(preset, Theme.of("city", colour).brand())))
                .map(look -> Link.to("?look=" + look.name(), look.name(), look.equals(theme)))
                .toList();
    }

    List<Phase> phases() {
        return List.of(
                new Phase("Dépôt des idées", "Chacun propose.", day(-90), day(-40), List.of(), Phase.State.PAST),
                new Phase("Étude de faisabilité", null, day(-39), day(-10), List.of(), Phase.State.PAST),
                new Phase(
                        "Vote des habitants",
                        "Cinq voix par personne.",
                        day(-9),
                        day(12),
                        List.of(new Phase.Move(
                                day(2), day(12), "Deux salles de quartier n’ont pu ouvrir qu’en fin de mois.")),
                        Phase.State.CURRENT),
                new Phase("Réalisation suivie en public", null, day(30), null, List.of(), Phase.State.COMING));
    }

    List<Comment> comments() {
        Comment answer =
                new Comment("2", "Malik Benali", day(-1), "neutral", "Et à côté de l’école, le soir ?", List.of());
        return List.of(
                new Comment(
                        "1",
                        "Jeanne Morel",
                        day(-2),
                        "for",
                        "Très utile : mes élèves traversent ici chaque matin.\n\nUn plateau surélevé suffirait.",
                        List.of(answer)),
                new Comment("3", "Ahn Nguyen", day(-40), "against", "La rue est trop étroite pour cela.", List.of()));
    }

    List<WorkStep> steps() {
        return List.of(
                new WorkStep("Rôle et schéma", WorkStep.State.DONE, null),
                new WorkStep("Modules", WorkStep.State.RUNNING, null),
                new WorkStep("Fichiers", WorkStep.State.WAITING, "Le stockage ne répond pas ; nouvel essai dans 8 s."),
                new WorkStep("Modèle", WorkStep.State.FAILED, "Le modèle « city » n’a pas été trouvé."),
                new WorkStep("Invitation", WorkStep.State.PENDING, null));
    }

    List<Option> options() {
        return List.of(
                new Option("all", "Tous les thèmes", null),
                new Option("mobility", "Se déplacer", "Vélo, bus, marche, stationnement"),
                new Option("nature", "Nature en ville", "Arbres, parcs, rivière"));
    }

    List<Link> tabs() {
        return List.of(
                Link.to("#tabs", "Présentation"), Link.to("#tabs", "Propositions", true), Link.to("#tabs", "Réunions"));
    }

    List<Link> trail() {
        return List.of(Link.to("/", "Accueil"), Link.to("/spaces", "Démarches"), Link.to("#", "Budget participatif"));
    }

    FormErrors errors() {
        return FormErrors.of("title", Message.of("form.missing")).and("theme", Message.of("form.invalid"));
    }

    private Instant day(long offset) {
        return now.plus(Duration.ofDays(offset));
    }
}
