package org.hemicycle.participation.files.attachments;

import java.util.List;
import org.hemicycle.participation.modules.PersonalArchive;
import org.hemicycle.participation.modules.PersonalData;
import org.hemicycle.participation.tenancy.CurrentTenant;
import org.hemicycle.provisioning.storage.FileKey;
import org.hemicycle.provisioning.storage.Files;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The files that a person added to what they wrote. */
@Component
class PersonalAttachments implements PersonalData {
    private final JdbcClient sql;
    private final Files files;

    PersonalAttachments(JdbcClient sql, Files files) {
        this.sql = sql;
        this.files = files;
    }

    @Override
    public String key() {
        return "core";
    }

    @Override
    public void write(long person, PersonalArchive out) {
        out.rows("attachments", sql.sql("""
                select id, subject_type, subject_id, name, type, bytes, alternative,
                       case kind when 'picture' then file || '-' || width || '.jpg' else file end as file, created_at
                  from attachment where owner_id = ? order by id
                """).param(person).query().listOfRows());
        rows(person).forEach(row -> out.file(new FileKey(row.keys().toList().getLast())));
    }

    /** What stays published stays with its files, and nobody's name. */
    @Override
    public void erase(long person, Published published) {
        var doomed = switch (published) {
            case REMOVE -> rows(person);
            case KEEP ->
                rows(person).stream()
                        .filter(row -> row.subjectType().endsWith("-draft"))
                        .toList();
        };
        doomed.stream()
                .flatMap(AttachmentRows.Row::keys)
                .forEach(key -> files.delete(CurrentTenant.get(), new FileKey(key)));
        sql.sql("delete from attachment where id = any(?)")
                .param(doomed.stream().map(row -> row.attachment().id()).toArray(Long[]::new))
                .update();
        sql.sql("update attachment set owner_id = null where owner_id = ?")
                .param(person)
                .update();
    }

    private List<AttachmentRows.Row> rows(long person) {
        return sql.sql("select * from attachment where owner_id = ? order by id")
                .param(person)
                .query(AttachmentRows.Row::of)
                .list();
    }
}
