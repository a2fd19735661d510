package org.hemicycle.participation.spaces;

/**
 * A page that a module has about single components, such as their states: found from the component in the administration of its space.
 *
 * @param needs key of the module without which there is no such page
 * @param module whose components have one; empty for all
 * @param label key of a message
 * @param suffix of the address, behind {@code /admin/spaces/1/components/2}: {@code /states}
 */
public record ComponentEntry(String needs, String module, String label, String suffix) {
    /** A page that components of every module have. */
    public static ComponentEntry ofAll(String needs, String label, String suffix) {
        return new ComponentEntry(needs, "", label, suffix);
    }

    /** Whether components of this module have it. */
    public boolean isFor(String other) {
        return module.isEmpty() || module.equals(other);
    }
}
