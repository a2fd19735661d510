package org.hemicycle.participation.tenancy;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.hemicycle.provisioning.registry.Directory;
import org.hemicycle.provisioning.registry.DirectoryFeed;
import org.hemicycle.provisioning.registry.TenantId;
import org.hemicycle.provisioning.registry.TenantState;
import org.hemicycle.provisioning.settings.Settings;
import org.springframework.stereotype.Component;

/** Empties what this node remembers of organisations that are deleted, in memory and on disk. */
@Component
class Forgetting {
    private final Directory directory;
    private final Settings settings;
    private final Organisations organisations;
    private final Set<TenantId> gone = ConcurrentHashMap.newKeySet();

    Forgetting(DirectoryFeed feed, Directory directory, Settings settings, Organisations organisations) {
        this.directory = directory;
        this.settings = settings;
        this.organisations = organisations;
        feed.onDirectoryChanged(this::forget);
    }

    private void forget() {
        for (var tenant : directory.all()) {
            if (tenant.state() instanceof TenantState.Deleted && gone.add(tenant.id())) {
                settings.forget(tenant.id());
                organisations.forget(tenant.id());
            }
        }
    }
}
