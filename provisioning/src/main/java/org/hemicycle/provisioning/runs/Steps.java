package org.hemicycle.provisioning.runs;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.hemicycle.provisioning.cells.Cells;
import org.hemicycle.provisioning.certificates.DeletionCertificates;
import org.hemicycle.provisioning.registry.Registry;
import org.hemicycle.provisioning.schema.ModuleSchemas;
import org.hemicycle.provisioning.storage.Files;
import org.hemicycle.provisioning.templates.Templates;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What each step of each kind of run does, by the names of the {@link Plan}. */
final class Steps {

    private final Map<RunKind, Map<String, Step>> byKind;

    private Steps(Map<RunKind, Map<String, Step>> byKind) {
        this.byKind = byKind;
    }

    Step of(RunKind kind, String name) {
        var step = byKind.getOrDefault(kind, Map.of()).get(name);
        if (step == null) {
            throw new IllegalStateException("no step %s in a run of kind %s".formatted(name, kind.key()));
        }
        return step;
    }

    static Steps of(
            Registry registry,
            JdbcClient sql,
            TransactionTemplate transaction,
            Cells cells,
            ModuleSchemas schemas,
            Files files,
            Templates templates,
            InvitationMail mail,
            DeletionCertificates certificates,
            Clock clock) {
        var transactions = new CellTransactions(cells);
        var changes = new RegistryChanges(registry, sql, schemas);
        var role = new RoleStep(transactions);
        var schema = new SchemaStep(transactions, schemas);
        var modules = new ModulesStep(transactions, schemas);
        var pictures = new FilesStep(files, templates, new InitialFiles(sql));
        var creation = new HashMap<String, Step>();
        creation.put("role", role);
        creation.put("schema", schema);
        creation.put("modules", modules);
        creation.put("files", pictures);
        creation.put("template", new TemplateStep(transactions, templates, clock));
        var invitation = new AdministratorStep(transactions, new Invitations(clock), mail);
        creation.put("administrator", invitation);
        creation.put("host-names", new HostNamesStep(sql));
        creation.put("finalise", new OpeningStep(changes, transaction, clock));
        var deletion = new HashMap<String, Step>();
        var findings = new Findings(sql);
        var traces = new RegistryTraces(sql);
        var belongings = new Belongings(transactions, schemas, files, traces);
        deletion.put("inventory", new InventoryStep(belongings, findings));
        deletion.put("close", new ClosingStep(changes, clock));
        deletion.put("jobs", new JobsStep(transactions));
        deletion.put("schema", new Undoing(schema));
        deletion.put("role", new Undoing(role));
        deletion.put("files", new Undoing(pictures));
        deletion.put("host-names", new ForgettingStep(changes, traces, sql));
        deletion.put("finalise", new FarewellStep(belongings, changes, findings, clock));
        deletion.put("certificate", new CertificateStep(new Runs(sql), findings, certificates));
        var copying = new HashMap<>(creation);
        copying.put("rows", new CopyingStep(transactions, registry));
        copying.put("copied-files", new CopyingFilesStep(transactions, registry, files));
        var rehearsal = new HashMap<>(creation);
        rehearsal.put("rehearsal", new RehearsalStep(transactions, templates, findings, clock));
        rehearsal.put("clearing", new ClearingStep(pictures, schema, role));
        rehearsal.put("verdict", new VerdictStep(registry, sql, transaction, findings, clock));
        return new Steps(Map.of(
                RunKind.CREATION, creation,
                RunKind.REHEARSAL, rehearsal,
                RunKind.MODULES, Map.of("modules", modules, "finalise", new SwitchingModulesStep(changes, transaction)),
                RunKind.CLONE, copying,
                RunKind.SUCCESSION,
                        Map.of(
                                "hand-over", new HandingOverStep(transactions, schemas, clock),
                                "administrator", new InvitingStep(invitation),
                                "announcement", new AnnouncingStep(transactions),
                                "finalise", new SucceedingStep(changes, sql, transaction)),
                RunKind.DELETION, deletion));
    }

    /** The same steps, each seen through a lens: what a test looks through. */
    Steps through(java.util.function.BiFunction<String, Step, Step> lens) {
        var seen = new HashMap<RunKind, Map<String, Step>>();
        byKind.forEach((kind, steps) -> {
            var each = new HashMap<String, Step>();
            steps.forEach((name, step) -> each.put(name, lens.apply(name, step)));
            seen.put(kind, each);
        });
        return new Steps(seen);
    }
}
