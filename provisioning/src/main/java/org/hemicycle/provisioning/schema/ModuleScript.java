package org.hemicycle.provisioning.schema;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hemicycle.provisioning.modules.ModuleManifest;
import org.hemicycle.provisioning.modules.Modules;

/** What the build knows of a module's tables: the script that creates them, and the fingerprint that results. */
record ModuleScript(ModuleManifest module, ChangeLog changeLog, String sql, Fingerprint expected) {
    private static final Map<String, ModuleScript> ALL =
            Modules.all().stream().collect(Collectors.toUnmodifiableMap(ModuleManifest::key, ModuleScript::load));

    static ModuleScript of(String module) {
        var script = ALL.get(module);
        if (script == null) {
            throw new IllegalArgumentException("There is no module " + module);
        }
        return script;
    }

    /** Lets the tenant's role use the tables: to logs it only adds. */
    String grants(String role) {
        var changed = new ArrayList<>(module.tables());
        changed.removeAll(module.logs());
        var sql = new StringBuilder();
        grant(sql, "select, insert, update, delete", changed, role);
        grant(sql, "select, insert", List.copyOf(module.logs()), role);
        return sql.toString();
    }

    private static void grant(StringBuilder sql, String rights, List<String> tables, String role) {
        if (!tables.isEmpty()) {
            sql.append("grant %s on %s to %s;\n".formatted(rights, String.join(", ", tables), role));
        }
    }

    private static ModuleScript load(ModuleManifest module) {
        var folder = "org/hemicycle/provisioning/modules/" + module.key();
        var sql = resource(ChangeLog.scriptPath(module.key()));
        return new ModuleScript(
                module,
                ChangeLog.module(module.key()),
                sql,
                new Fingerprint(resource(folder + "/fingerprint").strip()));
    }

    private static String resource(String path) {
        try (var stream = ModuleScript.class.getClassLoader().getResourceAsStream(path)) {
            if (stream == null) {
                throw new IllegalStateException("Missing in the class path: " + path);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
