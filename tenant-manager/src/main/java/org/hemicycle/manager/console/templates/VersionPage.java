package org.hemicycle.manager.console.templates;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hemicycle.provisioning.runs.Run;
import org.hemicycle.provisioning.templates.CheckingATemplate;
import org.hemicycle.provisioning.templates.TemplateContent;
import org.hemicycle.provisioning.templates.TemplateFlaw;
import org.hemicycle.provisioning.templates.TemplateState;
import org.hemicycle.provisioning.templates.TemplateVersion;
import org.hemicycle.themes.Texts;
import org.jspecify.annotations.Nullable;

/**
 * One version: what is in it, where it comes from, and whether it can be given to new spaces.
 *
 * @param versions all versions of the template, the newest first
 * @param languages those in which every text is there
 * @param source the organisation it was made from, by its name now; null where it is not known
 * @param trial the run that tries it; null when there is none under way
 */
record VersionPage(
        TemplateVersion version,
        List<TemplateVersion> versions,
        TemplateContent content,
        Set<String> languages,
        long spaces,
        @Nullable String source,
        @Nullable Run trial,
        boolean stale) {
    String path() {
        return "/templates/" + version.key() + "/versions/" + version.version();
    }

    boolean isDraft() {
        return version.state() == TemplateState.DRAFT;
    }

    boolean isCurrent() {
        return version.state() == TemplateState.CURRENT;
    }

    boolean canBecomeCurrent() {
        return !isCurrent() && version.isProven() && trial == null;
    }

    boolean canRetire() {
        return version.state() != TemplateState.RETIRED;
    }

    /** Key of the words that say how it stands with trying. */
    String standing() {
        if (trial != null) {
            return "templates.trial.running";
        }
        if (version.proof() == null) {
            return "templates.trial.none";
        }
        return version.isProven() ? "templates.trial.good" : "templates.trial.bad";
    }

    List<TemplateFlaw> flaws() {
        return version.proof() == null ? List.of() : version.proof().flaws();
    }

    List<TemplateVersion> others() {
        return versions.stream()
                .filter(one -> one.version() != version.version())
                .toList();
    }

    String languages(Locale reader) {
        return CheckingATemplate.named(languages, reader);
    }

    static String words(Texts t, TemplateFlaw flaw) {
        return t.get("template.flaw." + flaw.code(), flaw.arguments().toArray());
    }
}
