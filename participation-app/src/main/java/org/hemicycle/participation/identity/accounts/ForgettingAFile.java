package org.hemicycle.participation.identity.accounts;

import java.util.Map;
import org.hemicycle.participation.tenancy.CurrentTenant;
import org.hemicycle.participation.tenancy.Job;
import org.hemicycle.provisioning.storage.FileKey;
import org.hemicycle.provisioning.storage.Files;
import org.springframework.stereotype.Component;

/** Removes the picture of somebody who has left, once that is certain; tried again while the files cannot be reached. */
@Component
class ForgettingAFile implements Job {
    static final String NAME = "identity.forget-file";
    private final Files files;

    ForgettingAFile(Files files) {
        this.files = files;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(Map<String, String> details) {
        FileKey.parse(details.getOrDefault("file", "")).ifPresent(key -> files.delete(CurrentTenant.get(), key));
    }
}
