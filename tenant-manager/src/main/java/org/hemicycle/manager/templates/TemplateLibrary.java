package org.hemicycle.manager.templates;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hemicycle.manager.audit.Actor;
import org.hemicycle.manager.audit.AuditTrail;
import org.hemicycle.manager.organisations.FieldProblem;
import org.hemicycle.manager.organisations.Organisations;
import org.hemicycle.manager.organisations.Plain;
import org.hemicycle.provisioning.registry.LocalizedText;
import org.hemicycle.provisioning.templates.TakingATemplate;
import org.hemicycle.provisioning.templates.TakingReport;
import org.hemicycle.provisioning.templates.TemplateArchive;
import org.hemicycle.provisioning.templates.TemplateFlaw;
import org.hemicycle.provisioning.templates.TemplateOrigin;
import org.hemicycle.provisioning.templates.TemplateShelf;
import org.hemicycle.provisioning.templates.TemplateVersion;
import org.hemicycle.provisioning.templates.Templates;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The library of templates in the hands of operators; each deed with its line in the trail. */
@Component
public class TemplateLibrary {
    private static final Logger LOG = LoggerFactory.getLogger(TemplateLibrary.class);
    private static final List<String> LANGUAGES = List.of("fr", "en");

    private final TemplateShelf shelf;
    private final Templates templates;
    private final TakingATemplate taking;
    private final Organisations organisations;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;

    TemplateLibrary(
            TemplateShelf shelf,
            Templates templates,
            TakingATemplate taking,
            Organisations organisations,
            AuditTrail audit,
            PlatformTransactionManager transactions) {
        this.shelf = shelf;
        this.templates = templates;
        this.taking = taking;
        this.organisations = organisations;
        this.audit = audit;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** What came of the wish to add a version. */
    public sealed interface Adding {
        /** It is there, as a draft. */
        record Added(TemplateVersion version) implements Adding {}

        /** A field is wrong; nothing was done. */
        record Invalid(List<FieldProblem> problems) implements Adding {
            public Invalid {
                problems = List.copyOf(problems);
            }
        }

        /** The file is no template, or not one that is taken; nothing was done. */
        record Flawed(List<TemplateFlaw> flaws) implements Adding {
            public Flawed {
                flaws = List.copyOf(flaws);
            }
        }
    }

    /**
     * A template to be made from a space.
     *
     * @param organisation its identifier or slug
     * @param key of the template, new or one of the host's own
     * @param name by language
     * @param description by language
     */
    public record Wish(String organisation, String key, Map<String, String> name, Map<String, String> description) {
        public Wish {
            name = Map.copyOf(name);
            description = Map.copyOf(description);
        }
    }

    /** All versions, by template; the newest of each first. */
    public Map<String, List<TemplateVersion>> all() {
        var byKey = new LinkedHashMap<String, List<TemplateVersion>>();
        shelf.all()
                .forEach(version -> byKey.computeIfAbsent(version.key(), _ -> new ArrayList<>())
                        .add(version));
        return byKey;
    }

    public List<TemplateVersion> versions(String key) {
        return shelf.versions(key);
    }

    public Optional<TemplateVersion> find(String key, int version) {
        return shelf.find(key, version);
    }

    /** The version that this run has tried. */
    public Optional<TemplateVersion> triedBy(String run) {
        return shelf.all().stream()
                .filter(version -> run.equals(version.rehearsal()))
                .findFirst();
    }

    /** How many spaces came from each version, by {@code key@version}. */
    public Map<String, Long> offspring() {
        return shelf.offspring();
    }

    /** The file of a version, to give to another host. */
    public Optional<byte[]> archive(String key, int version) {
        return shelf.archive(key, version);
    }

    /** Makes a draft from a space, without its people. */
    public Adding take(Wish wish, Actor actor) {
        var problems = new ArrayList<FieldProblem>();
        var source = organisations.find(wish.organisation()).orElse(null);
        if (source == null) {
            problems.add(FieldProblem.of("/organisation", "unknown-organisation"));
        } else if (!source.tenant().state().isAtHome()) {
            problems.add(FieldProblem.of(
                    "/organisation", "no-home", source.tenant().state().key()));
        }
        checkKey(wish.key(), problems);
        checkWords(wish, problems);
        if (source == null || !problems.isEmpty()) {
            return new Adding.Invalid(problems);
        }
        try {
            var taken = taking.take(source.tenant(), wish.key(), text(wish.name()), text(wish.description()));
            return add(wish.key(), taken, source.tenant().id().value(), actor);
        } catch (Exception failure) {
            LOG.warn("tenant {} gives no template: {}", source.tenant().id(), failure.toString());
            return new Adding.Flawed(List.of(TemplateFlaw.of("unreadable-space")));
        }
    }

    /**
     * Takes a file that another host has made, as a draft.
     *
     * @param asKey the key it is to have here; empty for that of its maker
     */
    public Adding bring(byte[] file, String asKey, Actor actor) {
        return switch (TemplateArchive.read(file)) {
            case TemplateArchive.Reading.Refused(var flaws) -> new Adding.Flawed(flaws);
            case TemplateArchive.Reading.Read(var template, var _) -> {
                var key = asKey.isEmpty() ? template.key() : asKey;
                var problems = new ArrayList<FieldProblem>();
                checkKey(key, problems);
                yield problems.isEmpty()
                        ? add(key, new TakingATemplate.Taken(template, TakingReport.NONE), null, actor)
                        : new Adding.Invalid(problems);
            }
        };
    }

    /** Gives the version to all spaces that are opened from now on. */
    public TemplateShelf.Outcome makeCurrent(String key, int version, long revision, Actor actor) {
        return change(() -> shelf.makeCurrent(key, version, revision), "template.made-current", key, version, actor);
    }

    /** Gives the version to no new space any more. */
    public TemplateShelf.Outcome retire(String key, int version, long revision, Actor actor) {
        return change(() -> shelf.retire(key, version, revision), "template.retired", key, version, actor);
    }

    /** Puts what the program brings on the shelf, beside the start and not before it. */
    @EventListener(ApplicationReadyEvent.class)
    void shelveInTheBackground() {
        Thread.ofVirtual().name("templates").start(() -> {
            try {
                shelveBuiltIn();
            } catch (RuntimeException failure) {
                LOG.warn("the templates of the program are not on the shelf yet: {}", failure.getMessage());
            }
        });
    }

    /** Puts the templates of the program on the shelf that are not there yet. */
    public void shelveBuiltIn() {
        for (var template : templates.builtIn()) {
            transaction.executeWithoutResult(_ -> {
                if (shelf.shelveBuiltIn(template)) {
                    LOG.info(
                            "template {} is on the shelf in version {}",
                            template.key(),
                            template.description().number());
                }
            });
        }
    }

    private Adding add(
            String key, TakingATemplate.Taken taken, @org.jspecify.annotations.Nullable String source, Actor actor) {
        return transaction.execute(_ -> {
            var origin = source == null ? TemplateOrigin.FILE : TemplateOrigin.SPACE;
            var added = shelf.add(key, taken.template(), origin, source, taken.report(), actor.name());
            audit.record(
                    actor,
                    "template.added",
                    Map.of("template", added.toString(), "from", source == null ? "file" : source));
            return new Adding.Added(added);
        });
    }

    private TemplateShelf.Outcome change(
            java.util.function.Supplier<TemplateShelf.Outcome> deed,
            String action,
            String key,
            int version,
            Actor actor) {
        return transaction.execute(_ -> {
            var outcome = deed.get();
            if (outcome == TemplateShelf.Outcome.DONE) {
                audit.record(actor, action, Map.of("template", key + "@" + version));
            }
            return outcome;
        });
    }

    private void checkKey(String key, List<FieldProblem> problems) {
        if (!Templates.isKey(key)) {
            problems.add(FieldProblem.of("/key", "template-key"));
        } else if (templates.isTaken(key)) {
            problems.add(FieldProblem.of("/key", "template-key-taken", key));
        }
    }

    private static void checkWords(Wish wish, List<FieldProblem> problems) {
        for (var language : LANGUAGES) {
            if (!Plain.isLine(wish.name().getOrDefault(language, ""), 80)) {
                problems.add(FieldProblem.of("/name/" + language, "not-a-line", 80));
            }
            var description = wish.description().getOrDefault(language, "");
            if (!description.isEmpty() && !Plain.isLine(description, 300)) {
                problems.add(FieldProblem.of("/description/" + language, "not-a-line", 300));
            }
        }
    }

    private static LocalizedText text(Map<String, String> words) {
        var kept = new LinkedHashMap<>(words);
        kept.values().removeIf(String::isBlank);
        kept.keySet().retainAll(LANGUAGES);
        return LocalizedText.of(kept);
    }
}
