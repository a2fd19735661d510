package org.hemicycle.participation.proposals.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.hemicycle.participation.proposals.curation.InputFilters;
import org.hemicycle.participation.proposals.curation.InputQuery;
import org.hemicycle.participation.tenancy.CurrentTenant;
import org.hemicycle.participation.tenancy.Job;
import org.hemicycle.participation.tenancy.PublicAddresses;
import org.hemicycle.provisioning.storage.FileKey;
import org.springframework.stereotype.Component;

/** Writes a long table into the files of the organisation; begun again, it writes it anew. */
@Component
class ExportJob implements Job {
    static final String NAME = "proposals.export";
    private final Exports exports;
    private final ProposalRows rows;
    private final PublicAddresses addresses;
    private final org.hemicycle.provisioning.storage.Files store;

    ExportJob(
            Exports exports,
            ProposalRows rows,
            PublicAddresses addresses,
            org.hemicycle.provisioning.storage.Files store) {
        this.exports = exports;
        this.rows = rows;
        this.addresses = addresses;
        this.store = store;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(Map<String, String> details) {
        exports.find(Long.parseLong(details.getOrDefault("export", "0")))
                .filter(export -> !export.done())
                .ifPresent(this::write);
    }

    private void write(Export export) {
        try {
            var file = Files.createTempFile("export", ".table");
            try {
                int written = write(export, file);
                var key = new FileKey("private/exports/" + UUID.randomUUID() + "."
                        + export.format().key());
                try (var content = Files.newInputStream(file)) {
                    store.put(
                            CurrentTenant.get(),
                            key,
                            content,
                            Files.size(file),
                            export.format().mediaType());
                }
                exports.done(export.id(), written, key);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int write(Export export, Path file) throws IOException {
        var wanted = exports.wanted(export);
        try (var out = Files.newOutputStream(file)) {
            return rows.write(
                    InputFilters.of(wanted.scope(), InputQuery.of(wanted.query())),
                    true,
                    export.format(),
                    out,
                    addresses.of(CurrentTenant.get()),
                    done -> exports.progress(export.id(), done));
        }
    }
}
