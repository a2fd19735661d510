package org.hemicycle.participation.identity.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Locale;
import java.util.Optional;
import org.hemicycle.participation.identity.ParticipantId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the participants of the bound organisation say about themselves. */
@Component
@Transactional
class Profiles {
    private static final String SELECT =
            "select id, name, nickname, about, picture, locale, profile_shown from participant ";
    private final JdbcClient sql;

    Profiles(JdbcClient sql) {
        this.sql = sql;
    }

    @Transactional(readOnly = true)
    Profile of(ParticipantId id) {
        return sql.sql(SELECT + "where id = ?")
                .param(id.value())
                .query(Profiles::map)
                .single();
    }

    /** A profile that its owner shows, by their nickname or their number. */
    @Transactional(readOnly = true)
    Optional<Profile> shown(String handle) {
        boolean number = handle.matches("\\d{1,18}");
        return sql.sql(
                        SELECT + (number ? "where id = ? and nickname is null" : "where lower(nickname) = ?")
                                + " and profile_shown and profile_hidden_at is null and confirmed_at is not null and disabled_at is null")
                .param(number ? Long.valueOf(handle) : handle.toLowerCase(Locale.ROOT))
                .query(Profiles::map)
                .optional();
    }

    /** Keeps the profile; false when another participant has its nickname. */
    boolean keep(Profile profile) {
        return sql.sql("""
                update participant
                   set name = :name, nickname = :nickname, about = :about, picture = :picture, locale = :locale,
                       profile_shown = :shown
                 where id = :id and not exists (select from participant other
                                                 where lower(other.nickname) = lower(:nickname) and other.id <> :id)
                """)
                        .param("name", profile.name())
                        .param("nickname", profile.nickname(), Types.VARCHAR)
                        .param("about", profile.about())
                        .param("picture", profile.picture(), Types.VARCHAR)
                        .param("locale", profile.language().toLanguageTag())
                        .param("shown", profile.shown())
                        .param("id", profile.id().value())
                        .update()
                == 1;
    }

    private static Profile map(ResultSet row, int index) throws SQLException {
        return new Profile(
                new ParticipantId(row.getLong("id")),
                row.getString("name"),
                row.getString("nickname"),
                row.getString("about"),
                row.getString("picture"),
                Locale.forLanguageTag(row.getString("locale")),
                row.getBoolean("profile_shown"));
    }
}
