package org.hemicycle.manager.hostnames;

import java.util.List;
import org.hemicycle.provisioning.hostnames.ClaimSheet;
import org.hemicycle.provisioning.hostnames.DomainsAtHome;
import org.hemicycle.provisioning.registry.Tenant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes down how claims stand, for the console and for the organisation's administrators. */
@Component
public class Sheets {
    private final Claims claims;
    private final Edge edge;
    private final DomainsAtHome homes;

    Sheets(Claims claims, Edge edge, DomainsAtHome homes) {
        this.claims = claims;
        this.edge = edge;
        this.homes = homes;
    }

    /** How all open claims of an organisation stand, the oldest first. */
    public List<ClaimSheet> of(Tenant tenant) {
        return claims.of(tenant.id()).stream().map(this::of).toList();
    }

    /** How one claim stands. */
    public ClaimSheet of(Claim claim) {
        return new ClaimSheet(
                claim.name().value(),
                claim.state().key(),
                claim.state().since(),
                claim.state().deadline(),
                claim.isServed(),
                claim.proofName(),
                claim.proofValue(),
                edge.target(),
                edge.addresses(),
                claim.checkedAt(),
                claim.nextCheckAt(),
                claim.findings());
    }

    /** Brings the sheets into the organisation's home, with a letter where there is news. */
    void tell(Tenant tenant, DomainsAtHome.@Nullable News news) {
        homes.tell(tenant, of(tenant), news);
    }
}
