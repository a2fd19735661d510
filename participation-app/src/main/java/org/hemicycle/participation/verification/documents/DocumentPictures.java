package org.hemicycle.participation.verification.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.UUID;
import org.hemicycle.participation.tenancy.CurrentTenant;
import org.hemicycle.participation.verification.authorisations.Secrets;
import org.hemicycle.provisioning.storage.FileKey;
import org.hemicycle.provisioning.storage.Files;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The pictures of papers: sealed in the organisation's private files, which no address serves. */
@Component
class DocumentPictures {
    private static final String SEALED = "application/octet-stream";
    private final Files files;
    private final Secrets secrets;
    private final TransactionTemplate transaction;

    DocumentPictures(Files files, Secrets secrets, TransactionTemplate transaction) {
        this.files = files;
        this.secrets = secrets;
        this.transaction = transaction;
    }

    /** Keeps a picture; the name tells nothing. */
    FileKey keep(byte[] picture) {
        var key = new FileKey("private/verification/" + UUID.randomUUID());
        var content = transaction.execute(_ -> secrets.current().seal(key.value(), picture));
        files.put(CurrentTenant.get(), key, content, SEALED);
        return key;
    }

    Optional<byte[]> open(FileKey key) {
        return files.open(CurrentTenant.get(), key).map(file -> {
            try (file) {
                var content = file.body().readAllBytes();
                return transaction.execute(_ -> secrets.current().open(key.value(), content));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    void delete(FileKey key) {
        files.delete(CurrentTenant.get(), key);
    }
}
