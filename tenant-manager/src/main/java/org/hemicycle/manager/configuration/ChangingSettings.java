package org.hemicycle.manager.configuration;

import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hemicycle.manager.audit.Actor;
import org.hemicycle.manager.audit.AuditTrail;
import org.hemicycle.provisioning.settings.SettingChange;
import org.hemicycle.provisioning.settings.SettingField;
import org.hemicycle.provisioning.settings.SettingFields;
import org.hemicycle.provisioning.settings.SettingTable;
import org.hemicycle.provisioning.settings.WrongSetting;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Changes layers of settings, checked by the records that modules bind to, and takes changes back; secrets go in and never come out. */
@Component
public class ChangingSettings {
    /** What is shown in the place of a secret. */
    public static final String HIDDEN = "••••••••";

    private static final int REMEMBERED = 200;

    private final SettingTable table;
    private final SealingSettings sealing;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;

    ChangingSettings(
            SettingTable table, SealingSettings sealing, AuditTrail audit, PlatformTransactionManager transactions) {
        this.table = table;
        this.sealing = sealing;
        this.audit = audit;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Sets a value in a layer; a secret is sealed for its organisation, and can be set in no other layer. */
    public SettingOutcome set(Layer layer, String key, String value, long expectedVersion, Actor actor) {
        var field = SettingFields.find(key).orElse(null);
        if (field == null) {
            return new SettingOutcome.Unknown();
        }
        var fault = field.isSecret() && layer.tenant() == null
                ? Optional.of("secret")
                : value.isEmpty() && field.isSecret() ? Optional.of("text") : field.fault(value);
        if (fault.isPresent()) {
            return new SettingOutcome.Wrong(fault.get(), field.min(), field.max(), "");
        }
        var tenant = layer.tenant();
        var kept = field.isSecret() && tenant != null ? sealing.seal(tenant, key, value) : value;
        return write(layer, field, kept, expectedVersion, actor);
    }

    /** Takes a value out of a layer, so that the layer below speaks. */
    public SettingOutcome remove(Layer layer, String key, long expectedVersion, Actor actor) {
        return SettingFields.find(key)
                .map(field -> write(layer, field, null, expectedVersion, actor))
                .orElseGet(SettingOutcome.Unknown::new);
    }

    /** Takes a change back, unless another came after it for the same setting; the change back is a change like any other. */
    public SettingOutcome undo(Layer layer, long change, long expectedVersion, Actor actor) {
        var made = table.change(layer.profile(), change).orElse(null);
        var field = made == null ? null : SettingFields.find(made.key()).orElse(null);
        if (made == null || field == null) {
            return new SettingOutcome.Unknown();
        }
        if (!Objects.equals(table.layer(layer.profile()).get(made.key()), made.after())) {
            return new SettingOutcome.Overtaken();
        }
        return write(layer, field, made.before(), expectedVersion, actor);
    }

    /** The changes of a layer, newest first; secrets are hidden. */
    public List<SettingChange> history(Layer layer) {
        return table.history(layer.profile(), REMEMBERED).stream()
                .map(ChangingSettings::hidden)
                .toList();
    }

    /** @param then null where the layer said nothing; @param now null where it says nothing */
    public record Difference(
            String key, @Nullable String then, @Nullable String now) {}

    /** What the layer said just before that change, beside what it says now, where they differ. */
    public List<Difference> compare(Layer layer, long change) {
        var then = table.before(layer.profile(), change);
        var now = table.layer(layer.profile());
        var keys = new TreeSet<>(then.keySet());
        keys.addAll(now.keySet());
        return keys.stream()
                .filter(key -> !Objects.equals(then.get(key), now.get(key)))
                .map(key -> new Difference(key, hidden(key, then.get(key)), hidden(key, now.get(key))))
                .toList();
    }

    public long version(Layer layer) {
        return table.version(layer.profile());
    }

    private SettingOutcome write(
            Layer layer, SettingField field, @Nullable String value, long expectedVersion, Actor actor) {
        return transaction.execute(status -> {
            table.lock(layer.profile());
            long version = table.version(layer.profile());
            if (version != expectedVersion) {
                return new SettingOutcome.Stale(version);
            }
            var before = table.layer(layer.profile()).get(field.key());
            try {
                if (value == null) {
                    checkWithout(layer, field.key());
                    table.remove(layer.profile(), field.key(), actor.name());
                } else {
                    table.put(layer.all(), field.key(), value, actor.name());
                }
            } catch (WrongSetting e) {
                return new SettingOutcome.Wrong("together", null, null, Objects.requireNonNullElse(e.getMessage(), ""));
            }
            if (!Objects.equals(before, value)) {
                record(layer, field.key(), before, value, actor);
            }
            return new SettingOutcome.Written(table.version(layer.profile()));
        });
    }

    /** What lies below must be right beside the rest of the layer. */
    private void checkWithout(Layer layer, String key) throws WrongSetting {
        var rest = new TreeMap<>(table.layer(layer.profile()));
        rest.remove(key);
        table.check(layer.below(), rest);
    }

    private void record(Layer layer, String key, @Nullable String before, @Nullable String after, Actor actor) {
        var detail = new HashMap<String, Object>();
        detail.put("layer", layer.profile());
        detail.put("setting", key);
        detail.put("from", Objects.requireNonNullElse(hidden(key, before), ""));
        detail.put("to", Objects.requireNonNullElse(hidden(key, after), ""));
        var tenant = layer.tenant();
        if (tenant == null) {
            audit.record(actor, "setting.changed", detail);
        } else {
            audit.record(actor, "setting.changed", tenant.id(), detail);
        }
    }

    private static SettingChange hidden(SettingChange change) {
        return new SettingChange(
                change.id(),
                change.profile(),
                change.key(),
                hidden(change.key(), change.before()),
                hidden(change.key(), change.after()),
                change.changedBy(),
                change.changedAt());
    }

    static @Nullable String hidden(String key, @Nullable String value) {
        boolean secret = SettingFields.find(key).map(SettingField::isSecret).orElse(false);
        return value != null && secret ? HIDDEN : value;
    }
}
