package org.hemicycle.participation.legal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hemicycle.participation.identity.AuditLog;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.prose.Localized;
import org.hemicycle.participation.tenancy.CurrentTenant;
import org.hemicycle.participation.tenancy.Organisations;
import org.hemicycle.participation.versions.Versions;
import org.hemicycle.provisioning.registry.LocalizedText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The legal pages of an organisation: its own text where it has written one, else the template with what it has said. */
@Component
class LegalTexts {
    static final String TYPE = "legal";

    private final JdbcClient sql;
    private final Organisations organisations;
    private final LegalTemplates templates;
    private final Versions versions;
    private final AuditLog log;

    LegalTexts(JdbcClient sql, Organisations organisations, LegalTemplates templates, Versions versions, AuditLog log) {
        this.sql = sql;
        this.organisations = organisations;
        this.templates = templates;
        this.versions = versions;
        this.log = log;
    }

    LegalFacts facts() {
        return organisations.current().settings().of(LegalFacts.KEY, LegalFacts.NONE);
    }

    @Transactional
    void say(SignedIn actor, LegalFacts facts) {
        organisations.set(LegalFacts.KEY, facts);
        log.write(actor, "legal.facts", Map.of());
    }

    @Transactional(readOnly = true)
    LegalText of(LegalPage page) {
        return sql.sql("select body, version, changed_at from legal_text where id = :id")
                .param("id", page.id())
                .query((row, _) -> new LegalText(
                        page, Localized.text(row, "body"), row.getInt("version"), Localized.instant(row, "changed_at")))
                .optional()
                .orElseGet(() -> new LegalText(page, template(page), 0, null));
    }

    /** Which pages have a text of their own. */
    @Transactional(readOnly = true)
    List<Long> own() {
        return sql.sql("select id from legal_text")
                .query((row, _) -> row.getLong(1))
                .list();
    }

    /** Writes an own text, unless somebody else was faster. */
    @Transactional
    boolean write(SignedIn actor, LegalPage page, LocalizedText body, int version) {
        int rows = sql.sql("""
                insert into legal_text (id, body)
                select :id, cast(:body as jsonb) where :version = 0 or exists (select from legal_text where id = :id)
                on conflict (id) do update set body = excluded.body, version = legal_text.version + 1, changed_at = now()
                 where legal_text.version = :version
                """)
                .param("id", page.id())
                .param("body", Localized.json(body))
                .param("version", version)
                .update();
        if (rows == 1) {
            versions.keep(actor, TYPE, page.id(), LocalizedText.of(Map.of()), body);
            log.write(actor, "legal.written", Map.of("page", page.key()));
        }
        return rows == 1;
    }

    /** Goes back to the template; the versions stay. */
    @Transactional
    void useTemplate(SignedIn actor, LegalPage page) {
        if (sql.sql("delete from legal_text where id = :id")
                        .param("id", page.id())
                        .update()
                == 1) {
            log.write(actor, "legal.template", Map.of("page", page.key()));
        }
    }

    private LocalizedText template(LegalPage page) {
        LegalFacts facts = facts();
        Map<String, String> words = new HashMap<>();
        CurrentTenant.get()
                .locales()
                .forEach(one -> words.put(one.getLanguage(), templates.fill(page, one.getLanguage(), facts)));
        return LocalizedText.of(words);
    }
}
