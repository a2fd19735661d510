package org.hemicycle.participation.proposals.exchange;

import java.util.LinkedHashMap;
import java.util.Map;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.prose.Localized;
import org.hemicycle.participation.tenancy.CurrentTenant;
import org.hemicycle.provisioning.registry.LocalizedText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Makes the themes that an import needs, and lets it begin: both or neither. */
@Component
class ConfirmingAnImport {
    private static final JsonMapper JSON = JsonMapper.shared();
    private final JdbcClient sql;
    private final Imports imports;

    ConfirmingAnImport(JdbcClient sql, Imports imports) {
        this.sql = sql;
        this.imports = imports;
    }

    @Transactional
    public boolean confirm(SignedIn actor, ImportOfATable table) {
        boolean begun = imports.confirm(actor, table.id());
        if (begun && table.mapping().themes().containsValue("new")) {
            withThemes(table);
        }
        return begun;
    }

    private void withThemes(ImportOfATable table) {
        var mapping = table.mapping();
        var themes = new LinkedHashMap<>(mapping.themes());
        themes.replaceAll((name, target) -> target.equals("new") ? Long.toString(theme(name)) : target);
        var complete = new Mapping(
                mapping.source(),
                mapping.languages(),
                mapping.components(),
                themes,
                mapping.states(),
                mapping.supports(),
                mapping.answers());
        sql.sql("update proposal_import set mapping = cast(? as jsonb) where id = ?")
                .params(JSON.writeValueAsString(complete), table.id())
                .update();
    }

    private long theme(String name) {
        var language = CurrentTenant.get().locales().getFirst().getLanguage();
        var shown = name.length() > 80 ? name.substring(0, 79) + "…" : name;
        return sql.sql("""
                insert into theme (name, position) values (cast(? as jsonb), (select coalesce(max(position), 0) + 1 from theme)) returning id
                """)
                .param(Localized.json(LocalizedText.of(Map.of(language, shown))))
                .query(Long.class)
                .single();
    }
}
