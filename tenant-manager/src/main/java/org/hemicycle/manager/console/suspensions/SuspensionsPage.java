package org.hemicycle.manager.console.suspensions;

import java.util.List;
import java.util.Map;
import org.hemicycle.provisioning.registry.Tenant;
import org.hemicycle.themes.FormErrors;

/** Those of a selection that can be suspended, and the form with what was written. */
record SuspensionsPage(List<Tenant> tenants, Map<String, String> form, FormErrors errors) {
    String value(String field) {
        return form.getOrDefault(field, "");
    }
}
