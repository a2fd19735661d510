package org.hemicycle.provisioning.plans;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an organisation may take a certain amount of. */
public enum Quota {
    /** Bytes of files and of tables, at one moment. */
    STORAGE(Period.NONE),
    /** Mails that have left since the month began, in the organisation's time zone. */
    MAILS(Period.MONTH),
    /** People who are administrators of the whole organisation. */
    ADMINISTRATORS(Period.NONE),
    /** People with an account. */
    PARTICIPANTS(Period.NONE),
    /** Requests to the API since the day began, in the organisation's time zone. */
    API_CALLS(Period.DAY);

    private final Period period;

    Quota(Period period) {
        this.period = period;
    }

    /** For how long something counts: a level counts as long as it is there. */
    public enum Period {
        NONE,
        DAY,
        MONTH
    }

    public Period period() {
        return period;
    }

    /** The first day of the period that this day is in; the first of all days for what has no period. */
    public LocalDate periodOf(LocalDate day) {
        return switch (period) {
            case NONE -> LocalDate.EPOCH;
            case DAY -> day;
            case MONTH -> day.withDayOfMonth(1);
        };
    }

    /** The name in the database, in the API and in messages: {@code api-calls}. */
    @JsonValue
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The quota with this key. */
    public static Optional<Quota> of(String key) {
        return Arrays.stream(values()).filter(quota -> quota.key().equals(key)).findFirst();
    }
}
