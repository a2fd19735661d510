package org.hemicycle.participation.spaces.administration;

import java.util.List;
import org.hemicycle.participation.identity.Role;
import org.hemicycle.provisioning.registry.LocalizedText;

/**
 * Who works on a space.
 *
 * @param appoints whether the reader may appoint others here
 */
record TeamPage(long space, LocalizedText title, String type, List<Mate> team, List<Role> roles, boolean appoints) {
    TeamPage {
        team = List.copyOf(team);
        roles = List.copyOf(roles);
    }

    /** Somebody with a role in the space. */
    record Mate(long id, String name, Role role) {}

    String inviting() {
        return "/admin/members?space=" + space + "#invite";
    }
}
