package org.hemicycle.provisioning.runs;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.hemicycle.provisioning.modules.Modules;
import org.hemicycle.provisioning.plans.PlanKey;
import org.hemicycle.provisioning.registry.Administrator;
import org.hemicycle.provisioning.registry.Branding;
import org.hemicycle.provisioning.registry.HostName;
import org.hemicycle.provisioning.registry.Kind;
import org.hemicycle.provisioning.registry.LocalizedText;
import org.hemicycle.provisioning.registry.NewTenant;
import org.hemicycle.provisioning.registry.Slug;

/** An organisation that somebody wants; all is given but for what a test says. */
public record Wanted(Kind kind, List<Locale> locales, Set<String> modules, List<HostName> hostNames, String template) {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    public static Wanted organisation() {
        return of(Kind.CITY);
    }

    static Wanted of(Kind kind) {
        return new Wanted(kind, List.of(Locale.FRENCH, Locale.ENGLISH), Modules.optional(), List.of(), kind.key());
    }

    Wanted speaking(Locale... locales) {
        return new Wanted(kind, List.of(locales), modules, hostNames, template);
    }

    public Wanted with(String... modules) {
        return new Wanted(kind, locales, Set.of(modules), hostNames, template);
    }

    Wanted at(String hostName) {
        return new Wanted(kind, locales, modules, List.of(new HostName(hostName)), template);
    }

    Wanted from(String template) {
        return new Wanted(kind, locales, modules, hostNames, template);
    }

    public NewTenant now() {
        int number = NUMBER.incrementAndGet();
        return new NewTenant(
                new Slug("organisation-" + number),
                LocalizedText.of("La \"Ville\" n° " + number, "The City of \\ no. " + number),
                kind,
                locales,
                ZoneId.of("Europe/Paris"),
                PlanKey.PUBLIC,
                modules,
                hostNames,
                hostNames.isEmpty() ? null : hostNames.getFirst(),
                Branding.of("#1f5f8b"),
                new Administrator("Camille <Durand>", "camille" + number + "@example.org"),
                template,
                null);
    }
}
