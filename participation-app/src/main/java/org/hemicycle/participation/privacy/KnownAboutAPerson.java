package org.hemicycle.participation.privacy;

import java.util.Comparator;
import java.util.List;
import org.hemicycle.participation.identity.ParticipantId;
import org.hemicycle.participation.modules.PersonalArchive;
import org.hemicycle.participation.modules.PersonalData;
import org.hemicycle.participation.modules.PersonalData.Published;
import org.hemicycle.participation.modules.Tables;
import org.hemicycle.provisioning.modules.ModuleManifest;
import org.hemicycle.provisioning.modules.Modules;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** All that the modules of the bound organisation know about a person; also those that are off, as long as their tables are there. */
@Component
class KnownAboutAPerson {
    private static final List<String> ORDER =
            Modules.all().stream().map(ModuleManifest::key).toList();
    private final List<PersonalData> modules;
    private final Tables tables;

    KnownAboutAPerson(List<PersonalData> modules, Tables tables) {
        this.modules = modules.stream()
                .sorted(Comparator.comparingInt(module -> ORDER.indexOf(module.key())))
                .toList();
        this.tables = tables;
    }

    @Transactional(readOnly = true)
    PersonalArchive gather(ParticipantId person) {
        var archive = new PersonalArchive();
        modules.stream().filter(this::isThere).forEach(module -> module.write(person.value(), archive));
        return archive;
    }

    /** Modules whose tables refer to those of others come first. */
    @Transactional(propagation = Propagation.MANDATORY)
    void erase(ParticipantId person, Published published) {
        modules.reversed().stream().filter(this::isThere).forEach(module -> module.erase(person.value(), published));
    }

    private boolean isThere(PersonalData module) {
        return tables.of(module.key());
    }
}
