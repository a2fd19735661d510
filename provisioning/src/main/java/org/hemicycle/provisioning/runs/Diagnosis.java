package org.hemicycle.provisioning.runs;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import org.hemicycle.provisioning.schema.SchemaMismatch;
import org.hemicycle.provisioning.storage.StorageUnavailable;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailException;
import org.springframework.mail.MailParseException;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.MailSendException;

/** Finds what an exception means for the run in which it happened. */
final class Diagnosis {

    /** Connection exceptions, shut-downs, lack of resources. */
    private static final Set<String> DOWN = Set.of("08", "53", "57", "58");
    /** Deadlocks and serialization failures, lock time-outs. */
    private static final Set<String> BUSY = Set.of("40", "55");

    private Diagnosis() {}

    static Trouble of(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case Setback setback -> {
                    return setback.trouble();
                }
                case SchemaMismatch _ -> {
                    return Trouble.SCHEMA_MISMATCH;
                }
                case StorageUnavailable _ -> {
                    return Trouble.FILES_DOWN;
                }
                case MailException mail -> {
                    return ofMail(mail);
                }
                case SQLException sql -> {
                    return ofSql(sql);
                }
                default -> {}
            }
        }
        return Trouble.DEFECT;
    }

    private static Trouble ofMail(MailException failure) {
        boolean ours = failure instanceof MailParseException || failure instanceof MailPreparationException;
        boolean refused = failure instanceof MailSendException send
                && !send.getFailedMessages().isEmpty()
                && send.getFailedMessages().values().stream().anyMatch(MailRefusal::isPermanent);
        return ours ? Trouble.DEFECT : refused ? Trouble.MAIL_REFUSED : Trouble.MAIL_DOWN;
    }

    private static Trouble ofSql(SQLException failure) {
        var state = failure.getSQLState();
        if (failure instanceof SQLTransientConnectionException
                || state == null
                || DOWN.contains(state.substring(0, 2))) {
            return Trouble.DATABASE_DOWN;
        }
        return BUSY.contains(state.substring(0, 2)) ? Trouble.DATABASE_BUSY : Trouble.DEFECT;
    }
}
