package org.hemicycle.participation.pictures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.hemicycle.participation.identity.AuditLog;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.prose.Illustration;
import org.hemicycle.participation.prose.Localized;
import org.hemicycle.participation.tenancy.CurrentTenant;
import org.hemicycle.provisioning.storage.FileKey;
import org.hemicycle.provisioning.storage.Files;
import org.hemicycle.provisioning.storage.PictureCheck;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The pictures of an organisation. Files first, then the row: a file without a row is only unused. */
@Component
class PictureShelf {
    private static final int SHOWN = 60;

    private final JdbcClient sql;
    private final Files files;
    private final AuditLog log;
    private final TransactionTemplate transaction;

    PictureShelf(JdbcClient sql, Files files, AuditLog log, TransactionTemplate transaction) {
        this.sql = sql;
        this.files = files;
        this.log = log;
        this.transaction = transaction;
    }

    /** Those before this number, the latest first, and one more when there are others; 0 for the very latest. */
    List<StoredPicture> before(long id) {
        return transaction.execute(_ -> sql.sql("""
                        select id, name, alternative, credit, created_at from picture
                         where :before = 0 or id < :before order by id desc limit :limit
                        """)
                .param("before", id)
                .param("limit", SHOWN + 1)
                .query(PictureShelf::picture)
                .list());
    }

    static int shown() {
        return SHOWN;
    }

    StoredPicture add(SignedIn actor, PictureForm form) {
        Widths.Made made = Widths.of((PictureCheck.Accepted) Objects.requireNonNull(form.check()));
        made.files()
                .forEach((name, content) ->
                        files.put(CurrentTenant.get(), new FileKey(name), content, made.mediaType()));
        return transaction.execute(_ -> {
            StoredPicture added = sql.sql("""
                    insert into picture (name, alternative, credit, created_by)
                    values (:name, :alternative::jsonb, :credit, :by)
                    returning id, name, alternative, credit, created_at
                    """)
                    .param("name", made.picture().name())
                    .param("alternative", Localized.json(form.alternative()))
                    .param("credit", form.credit())
                    .param("by", actor.id().value())
                    .query(PictureShelf::picture)
                    .single();
            log.write(actor, "picture.added", Map.of("picture", added.id()));
            return added;
        });
    }

    /** Takes a picture away with its files; the texts that still name it show its words. */
    boolean remove(SignedIn actor, long id) {
        Optional<Illustration> removed = transaction.execute(_ -> {
            Optional<Illustration> gone = sql.sql("delete from picture where id = :id returning name")
                    .param("id", id)
                    .query(String.class)
                    .optional()
                    .flatMap(name -> Illustration.at("/files/" + name));
            gone.ifPresent(one -> log.write(actor, "picture.removed", Map.of("picture", id)));
            return gone;
        });
        removed.ifPresent(one -> {
            one.narrower().forEach(width -> files.delete(CurrentTenant.get(), new FileKey(one.variant(width))));
            files.delete(CurrentTenant.get(), new FileKey(one.name()));
        });
        return removed.isPresent();
    }

    private static StoredPicture picture(ResultSet row, int number) throws SQLException {
        return new StoredPicture(
                row.getLong("id"),
                Illustration.at("/files/" + row.getString("name")).orElseThrow(),
                Localized.text(row, "alternative"),
                row.getString("credit"),
                Objects.requireNonNull(Localized.instant(row, "created_at")));
    }
}
