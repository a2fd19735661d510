package org.hemicycle.participation.proposals.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.UUID;
import org.hemicycle.participation.tenancy.CurrentTenant;
import org.hemicycle.provisioning.storage.FileKey;
import org.hemicycle.provisioning.storage.Files;
import org.springframework.stereotype.Component;

/** The file of an import, among the private ones of the organisation until it is done. */
@Component
class ImportFile {
    private final Files files;

    ImportFile(Files files) {
        this.files = files;
    }

    /** Keeps it; gives back its key. */
    String keep(InputStream content, long size, String type) {
        var key = new FileKey("private/imports/" + UUID.randomUUID());
        files.put(CurrentTenant.get(), key, content, size, type);
        return key.value();
    }

    /** A copy on this machine, so that it can be read as slowly as it takes; the caller deletes it. */
    Path fetch(String key) throws IOException {
        var copy = java.nio.file.Files.createTempFile("import", ".table");
        try (var stored = files.open(CurrentTenant.get(), new FileKey(key))
                .orElseThrow(() -> new IOException("there is no file " + key))) {
            java.nio.file.Files.copy(stored.body(), copy, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            return copy;
        } catch (IOException e) {
            java.nio.file.Files.deleteIfExists(copy);
            throw e;
        }
    }

    void forget(String key) {
        files.delete(CurrentTenant.get(), new FileKey(key));
    }
}
