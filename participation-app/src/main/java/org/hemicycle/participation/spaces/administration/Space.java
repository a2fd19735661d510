package org.hemicycle.participation.spaces.administration;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hemicycle.participation.spaces.Credit;
import org.hemicycle.participation.spaces.SpaceAccess;
import org.hemicycle.participation.spaces.SpaceFacts;
import org.hemicycle.provisioning.registry.LocalizedText;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A space as its administrators shape it, with its phases and components. At most one phase is active. */
@Entity
@Table(name = "space")
@SuppressWarnings("NullAway.Init")
class Space {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String slug;
    private String type;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> title;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> subtitle;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> description;

    private @Nullable String picture;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "picture_alternative")
    private Map<String, String> pictureAlternative = Map.of();

    private int position;
    private boolean promoted;

    @Column(name = "published_at")
    private @Nullable Instant publishedAt;

    @Column(name = "members_since")
    private @Nullable Instant membersSince;

    @Column(name = "publish_at", insertable = false, updatable = false)
    private @Nullable Instant publishAt;

    @Column(name = "unpublish_at", insertable = false, updatable = false)
    private @Nullable Instant unpublishAt;

    private String access = SpaceAccess.OPEN.key();

    @Column(name = "group_id")
    private @Nullable Long group;

    @Column(name = "parent_id")
    private @Nullable Long parent;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> announcement = Map.of();

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, Map<String, String>> facts = Map.of();

    @Column(name = "phases_by_date")
    private boolean phasesByDate = true;

    @Column(name = "phases_checked_at", updatable = false)
    private Instant phasesCheckedAt;

    private int version;

    @Formula("cast(credit as text)")
    private @Nullable String credit;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @OneToMany(mappedBy = "space", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    private List<Phase> phases = new ArrayList<>();

    @OneToMany(mappedBy = "space", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position, id")
    private List<SpaceComponent> components = new ArrayList<>();

    protected Space() {}

    Space(SpaceDraft draft, Instant now) {
        this.createdAt = now;
        this.phasesCheckedAt = now;
        reshape(draft);
    }

    void reshape(SpaceDraft draft) {
        this.slug = draft.slug();
        this.type = draft.type();
        this.title = draft.title().byLanguage();
        this.subtitle = draft.subtitle().byLanguage();
        this.description = draft.description().byLanguage();
        this.pictureAlternative = draft.pictureAlternative().byLanguage();
        this.position = draft.position();
        this.promoted = draft.promoted();
        this.announcement = draft.announcement().byLanguage();
        this.facts = draft.facts().byKey();
        this.group = draft.group();
        this.parent = draft.parent();
        this.phasesByDate = draft.byDate();
        this.version++;
        open(draft.access());
    }

    /** Changes who may read it; one that is published stays so, to those who may now. */
    private void open(SpaceAccess wanted) {
        Instant since = publishedAt == null ? membersSince : publishedAt;
        access = wanted.key();
        publishedAt = wanted == SpaceAccess.PRIVATE ? null : since;
        membersSince = wanted == SpaceAccess.PRIVATE ? since : null;
    }

    /** Whether nobody has changed it since the form with this version was shown. */
    boolean isAt(int shown) {
        return version == shown;
    }

    /** Whose shared practice it began as; null where it is one's own idea. */
    @Nullable
    Credit credit() {
        return Credit.parse(credit);
    }

    void illustrate(String key) {
        this.picture = key;
    }

    void publish(Instant now) {
        if (!published()) {
            publishedAt = access().equals(SpaceAccess.PRIVATE) ? null : now;
            membersSince = access().equals(SpaceAccess.PRIVATE) ? now : null;
        }
    }

    void withdraw() {
        publishedAt = null;
        membersSince = null;
    }

    SpaceAccess access() {
        return SpaceAccess.of(access);
    }

    @Nullable
    Instant publishAt() {
        return publishAt;
    }

    @Nullable
    Instant unpublishAt() {
        return unpublishAt;
    }

    Phase plan(PhaseDraft draft) {
        int last = phases.stream().mapToInt(Phase::position).max().orElse(0);
        Phase phase = new Phase(this, draft, last + 1);
        phases.add(phase);
        return phase;
    }

    /** Ends the active phase; nothing is open until another begins. */
    void pause() {
        phases.forEach(Phase::end);
    }

    /** Removes a phase, unless it is the active one. */
    boolean forgo(long phase) {
        return phases.removeIf(one -> one.is(phase) && !one.active());
    }

    /** Places a component of a module; a space has one of each. */
    boolean place(String module, LocalizedText name, Instant now) {
        if (components.stream().anyMatch(one -> one.module().equals(module))) {
            return false;
        }
        components.add(new SpaceComponent(this, module, name, components.size() + 1, now));
        return true;
    }

    Optional<Phase> phase(long id) {
        return phases.stream().filter(one -> one.is(id)).findFirst();
    }

    Optional<SpaceComponent> component(long id) {
        return components.stream().filter(one -> one.is(id)).findFirst();
    }

    long id() {
        return id == null ? 0 : id;
    }

    String slug() {
        return slug;
    }

    LocalizedText title() {
        return LocalizedText.of(title);
    }

    @Nullable
    String picture() {
        return picture;
    }

    boolean published() {
        return publishedAt != null || membersSince != null;
    }

    List<Phase> phases() {
        return List.copyOf(phases);
    }

    List<SpaceComponent> components() {
        return List.copyOf(components);
    }

    SpaceDraft draft() {
        return new SpaceDraft(
                slug,
                type,
                title(),
                LocalizedText.of(subtitle),
                LocalizedText.of(description),
                LocalizedText.of(pictureAlternative),
                position,
                promoted,
                LocalizedText.of(announcement),
                SpaceFacts.of(facts),
                access(),
                group,
                parent,
                phasesByDate,
                version);
    }
}
