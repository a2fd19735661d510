package org.hemicycle.participation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hemicycle.participation.tenancy.CurrentTenant;
import org.hemicycle.provisioning.registry.Tenant;

/**
 * A consultation as cities have them, for measurement: 5,000 proposals with their supports, and 50,000 comments, 5,000 of them on one
 * proposal and 2,000 of these below one comment.
 */
public final class LargeProcess {
    private static final String SLUG = "mesure";
    private static final Path SCRIPT = Path.of("../infra/demonstration/measurement.sql");

    private final long space;
    private final long discussed;

    public LargeProcess(ParticipationTest test, Tenant tenant) {
        CurrentTenant.run(
                tenant,
                () -> statements()
                        .forEach(statement -> test.transaction.executeWithoutResult(
                                _ -> test.sql.sql(statement).update())));
        space = test.inside(
                tenant,
                () -> test.sql
                        .sql("select id from space where slug = ?")
                        .param(SLUG)
                        .query(Long.class)
                        .single());
        discussed = test.inside(
                tenant,
                () -> test.sql
                        .sql(
                                "select min(p.id) from proposal p join component c on c.id = p.component_id where c.space_id = ?")
                        .param(space)
                        .query(Long.class)
                        .single());
    }

    private static List<String> statements() {
        try {
            var script = Files.readString(SCRIPT)
                    .replaceAll("(?m)^--.*\\R", "")
                    .replace("{slug}", SLUG)
                    .replace("{proposals}", "5000")
                    .replace("{comments}", "50000")
                    .replace("{discussed}", "5000")
                    .replace("{answered}", "2000");
            return List.of(script.strip().split("\\R\\R"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The address of the space. */
    public String path() {
        return "/spaces/" + SLUG;
    }

    /** The address of the list. */
    public String list() {
        return path() + "/proposals";
    }

    /** The number of the space. */
    public long space() {
        return space;
    }

    /** The proposal with 5,000 comments. */
    public long discussed() {
        return discussed;
    }
}
