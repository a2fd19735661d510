package org.hemicycle.manager.fleet;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.hemicycle.provisioning.cells.Cells;
import org.hemicycle.provisioning.registry.Cell;
import org.hemicycle.provisioning.registry.Registry;
import org.hemicycle.provisioning.schema.ModuleSchemas;
import org.hemicycle.provisioning.secrets.SealingKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Looks everywhere, once a minute, on one manager: what it finds is an issue until it finds it no more. A source that cannot be asked
 * changes nothing of what is known; a cell that cannot be asked is an issue itself.
 */
@Component
public class Collecting {
    private static final Logger LOG = LoggerFactory.getLogger(Collecting.class);
    private static final Duration LEASE = Duration.ofMinutes(3);

    private final Issues issues;
    private final Duties duties;
    private final Registry registry;
    private final Cells cells;
    private final RegistryLooks looks;
    private final IssueLetters letters;
    private final Clock clock;
    private final List<Source> others;

    Collecting(
            Issues issues,
            Duties duties,
            Registry registry,
            Cells cells,
            RegistryLooks looks,
            IssueLetters letters,
            JdbcClient sql,
            SealingKey master,
            ModuleSchemas schemas,
            IssueSettings settings,
            Clock clock) {
        this.issues = issues;
        this.duties = duties;
        this.registry = registry;
        this.cells = cells;
        this.looks = looks;
        this.letters = letters;
        this.clock = clock;
        this.others = List.of(
                new NodeSource(settings.nodes(), clock),
                new SecretSource(sql, master, clock),
                new SchemaSource(sql, schemas, clock));
    }

    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT30S")
    void lookIfItIsOurTurn() {
        if (duties.take("issues", LEASE)) {
            look();
            tell();
        }
    }

    private void tell() {
        try {
            letters.send();
        } catch (RuntimeException e) {
            LOG.warn("Nobody can be told of issues now: {}", e.getMessage());
        }
    }

    /** Looks everywhere now. */
    public void look() {
        for (var source : looks.all()) {
            ask(source);
        }
        for (var source : others) {
            ask(source);
        }
        var silent = new ArrayList<Finding>();
        for (var cell : registry.cells()) {
            if (!ask(new CellSource(cell.name(), cells, clock))) {
                silent.add(silent(cell));
            }
        }
        issues.reconcile("silent cells", silent);
        issues.forget();
    }

    private boolean ask(Source source) {
        try {
            issues.reconcile(source.name(), source.find());
            return true;
        } catch (RuntimeException e) {
            LOG.warn("Issues of {} cannot be looked for now: {}", source.name(), e.toString());
            return false;
        }
    }

    private Finding silent(Cell cell) {
        var name = cell.name().value();
        return new Finding(IssueKind.CELL_SILENT, name, null, Severity.CRITICAL, clock.instant(), name);
    }
}
