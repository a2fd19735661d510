package org.hemicycle.manager.imports;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a list of organisations may say of each, and by which words at the head of a column it is known. */
public enum Column {
    NAME(true, "Ville de Clairmont", "nom", "name_fr", "nom_fr", "organisation", "organization"),
    KIND(true, "city", "type", "genre"),
    ADMINISTRATOR_NAME(
            true, "Ada Martin", "administrateur", "administratrice", "nom_administrateur", "administrator", "contact"),
    ADMINISTRATOR_EMAIL(true, "ada@clairmont.example", "courriel", "email", "e_mail", "mail", "adresse_electronique"),
    SLUG(false, "clairmont", "identifiant", "nom_court", "short_name", "adresse"),
    NAME_EN(false, "City of Clairmont", "nom_anglais", "english_name", "nom_en"),
    LANGUAGES(false, "fr, en", "langues", "langue", "locales", "language"),
    TIME_ZONE(false, "Europe/Paris", "fuseau", "fuseau_horaire", "timezone"),
    PLAN(false, "public", "formule", "offre"),
    MODULES(false, "proposals, discussions, pages", "module"),
    TRIAL_DAYS(false, "30", "essai", "jours_essai", "jours_d_essai", "trial"),
    HOSTNAMES(false, "participer.clairmont.example", "noms_d_hote", "noms_hote", "domaines", "hosts", "domains"),
    PRIMARY_HOSTNAME(false, "", "nom_d_hote_principal", "domaine_principal", "primary_domain"),
    COLOUR(false, "#1d5c8f", "couleur", "color"),
    STYLE(false, "city", "preset"),
    TEMPLATE(false, "", "modele");

    private final boolean required;
    private final String example;
    private final Set<String> aliases;

    Column(boolean required, String example, String... aliases) {
        this.required = required;
        this.example = example;
        this.aliases = Set.of(aliases);
    }

    /** The word at the head of the column in a sample, in problems and in the API. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean isRequired() {
        return required;
    }

    /** What the sample says in this column. */
    public String example() {
        return example;
    }

    /** The column that a heading means, in either language, with or without accents and capitals. */
    static Optional<Column> of(String heading) {
        var plain = plain(heading);
        return Arrays.stream(values())
                .filter(column -> column.key().equals(plain) || column.aliases.contains(plain))
                .findFirst();
    }

    static List<Column> all() {
        return List.of(values());
    }

    static String plain(String text) {
        return Normalizer.normalize(text.strip().toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "_")
                .replaceAll("^_|_$", "");
    }
}
