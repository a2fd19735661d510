package org.hemicycle.provisioning.runs;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.stream.Collectors;
import org.hemicycle.provisioning.registry.Registry;
import org.hemicycle.provisioning.registry.Tenant;
import org.hemicycle.provisioning.storage.FileKey;
import org.hemicycle.provisioning.storage.Files;

/** Copies the files, one after the other; for training only those that the content of the copy still names. */
final class CopyingFilesStep implements Step {
    private static final String CONTENT = """
            select coalesce((select string_agg(o::text, ' ') from organisation o), '')
                   || coalesce((select string_agg(s::text, ' ') from space s), '')
                   || coalesce((select string_agg(c::text, ' ') from component c), '')
            """;

    private final CellTransactions transactions;
    private final Registry registry;
    private final Files files;

    CopyingFilesStep(CellTransactions transactions, Registry registry, Files files) {
        this.transactions = transactions;
        this.registry = registry;
        this.files = files;
    }

    @Override
    public void perform(Work work) throws Exception {
        var wish = work.input().as(CloneWish.class);
        var source = CopyingStep.source(registry, wish);
        var there = files.list(work.tenant()).stream().collect(Collectors.toSet());
        var named = wish.anonymised() ? named(work.tenant()) : "";
        for (var key : files.list(source)) {
            if (!there.contains(key) && (!wish.anonymised() || named.contains(key.value()))) {
                copy(source, work.tenant(), key);
            }
        }
    }

    @Override
    public void compensate(Work work) {
        files.deleteAll(work.tenant());
    }

    private String named(Tenant copy) throws Exception {
        boolean pages = copy.hasEnabled("pages");
        return transactions.inside(copy, connection -> {
            try (var statement = connection.createStatement();
                    var row = statement.executeQuery(
                            pages
                                    ? CONTENT + " || coalesce((select string_agg(p::text, ' ') from page p), '')"
                                    : CONTENT)) {
                row.next();
                return row.getString(1);
            }
        });
    }

    private void copy(Tenant source, Tenant copy, FileKey key) throws IOException {
        var found = files.open(source, key);
        if (found.isPresent()) {
            try (var file = found.get()) {
                if (file.size() >= 0) {
                    files.put(copy, key, file.body(), file.size(), file.type());
                } else {
                    var bytes = file.body().readAllBytes();
                    files.put(copy, key, new ByteArrayInputStream(bytes), bytes.length, file.type());
                }
            }
        }
    }
}
