package org.hemicycle.manager.operators;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.hemicycle.manager.platform.Permission;

/** What an operator is. */
public enum OperatorRole {
    OWNER(EnumSet.allOf(Permission.class)),
    SUPPORT(EnumSet.of(
            Permission.OWN,
            Permission.LOOK,
            Permission.FOLLOW,
            Permission.SUPPORT,
            Permission.SUSPEND,
            Permission.OPEN,
            Permission.TEND,
            Permission.ANNOUNCE,
            Permission.DOMAINS)),
    BILLING(EnumSet.of(Permission.OWN, Permission.LOOK, Permission.BILL, Permission.TEND)),
    READ_ONLY(EnumSet.of(Permission.OWN, Permission.LOOK, Permission.FOLLOW, Permission.AUDIT));

    private final Set<Permission> permissions;

    OperatorRole(Set<Permission> permissions) {
        this.permissions = Set.copyOf(permissions);
    }

    public Set<Permission> permissions() {
        return permissions;
    }

    /** The name in the database, in forms and in messages. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<OperatorRole> of(String key) {
        return Arrays.stream(values()).filter(role -> role.key().equals(key)).findFirst();
    }
}
