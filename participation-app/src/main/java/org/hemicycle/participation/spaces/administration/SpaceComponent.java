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
import org.hemicycle.provisioning.registry.LocalizedText;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A module placed in a space, under a name of its own; hidden ones keep all they hold. */
@Entity
@Table(name = "component")
@SuppressWarnings("NullAway.Init")
class SpaceComponent {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "space_id", updatable = false)
    private Space space;

    @Column(updatable = false)
    private String module;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> name;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, Object> settings = Map.of();

    private int position;

    @Column(name = "published_at")
    private @Nullable Instant publishedAt;

    protected SpaceComponent() {}

    SpaceComponent(Space space, String module, LocalizedText name, int position, Instant now) {
        this.space = space;
        this.module = module;
        this.name = name.byLanguage();
        this.position = position;
        this.publishedAt = now;
    }

    void rename(LocalizedText words) {
        name = words.byLanguage();
    }

    void show(Instant now) {
        if (publishedAt == null) {
            publishedAt = now;
        }
    }

    void hide() {
        publishedAt = null;
    }

    boolean is(long other) {
        return id != null && id == other;
    }

    long id() {
        return id == null ? 0 : id;
    }

    String module() {
        return module;
    }

    LocalizedText name() {
        return LocalizedText.of(name);
    }

    boolean shown() {
        return publishedAt != null;
    }
}
