package org.hemicycle.participation.spaces.administration;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.hemicycle.provisioning.registry.LocalizedText;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A phase of a space: its words, its dates, and what is open while it is active. */
@Entity
@Table(name = "phase")
@SuppressWarnings("NullAway.Init")
class Phase {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "space_id", updatable = false)
    private Space space;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> title;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> description;

    @Column(name = "starts_at")
    private @Nullable Instant startsAt;

    @Column(name = "ends_at")
    private @Nullable Instant endsAt;

    private int position;
    private boolean active;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private String[] actions = {};

    protected Phase() {}

    Phase(Space space, PhaseDraft draft, int position) {
        this.space = space;
        this.position = position;
        reshape(draft);
    }

    void reshape(PhaseDraft draft) {
        this.title = draft.title().byLanguage();
        this.description = draft.description().byLanguage();
        this.startsAt = draft.startsAt();
        if (!runs()) {
            this.endsAt = draft.endsAt();
        }
        this.actions = draft.actions().stream().sorted().toArray(String[]::new);
    }

    /** Whether it is going on before the eyes of all, so that its end moves only with a reason. */
    boolean runs() {
        return active && space.published();
    }

    /** Whether its dates say that it is going on at this moment. */
    boolean isDue(Instant now) {
        return (startsAt != null || endsAt != null)
                && (startsAt == null || !startsAt.isAfter(now))
                && (endsAt == null || endsAt.isAfter(now));
    }

    void begin() {
        active = true;
    }

    void end() {
        active = false;
    }

    boolean is(long other) {
        return id != null && id == other;
    }

    long id() {
        return id == null ? 0 : id;
    }

    int position() {
        return position;
    }

    boolean active() {
        return active;
    }

    PhaseDraft draft() {
        return new PhaseDraft(
                LocalizedText.of(title), LocalizedText.of(description), startsAt, endsAt, Set.of(actions));
    }
}
