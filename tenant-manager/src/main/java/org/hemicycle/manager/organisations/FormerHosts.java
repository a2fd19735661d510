package org.hemicycle.manager.organisations;

import java.util.List;
import org.hemicycle.provisioning.cells.PasskeysAtHome;
import org.hemicycle.provisioning.registry.HostName;
import org.hemicycle.provisioning.registry.HostNames;
import org.hemicycle.provisioning.registry.Tenant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Finds which passkeys a change of host names touches. */
@Component
public class FormerHosts {
    private static final Logger LOG = LoggerFactory.getLogger(FormerHosts.class);
    private final PasskeysAtHome passkeys;

    FormerHosts(PasskeysAtHome passkeys) {
        this.passkeys = passkeys;
    }

    /** The names that passkeys belong to and that would no longer be the first, or no longer there. */
    public List<FormerHost> of(Tenant tenant, HostNames after) {
        if (tenant.hostNames().equals(after)) {
            return List.of();
        }
        try {
            return passkeys.of(tenant).entrySet().stream()
                    .filter(entry -> isTouched(tenant.hostNames(), after, entry.getKey()))
                    .map(entry -> new FormerHost(
                            entry.getKey(), entry.getValue(), after.all().contains(entry.getKey())))
                    .toList();
        } catch (DataAccessException e) {
            LOG.warn("The passkeys of {} could not be counted", tenant.id(), e);
            return List.of();
        }
    }

    private static boolean isTouched(HostNames before, HostNames after, HostName name) {
        boolean gone = before.all().contains(name) && !after.all().contains(name);
        return gone || (name.equals(before.primary()) && !name.equals(after.primary()));
    }
}
