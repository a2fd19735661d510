package org.hemicycle.manager.configuration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.hemicycle.provisioning.plans.Plans;
import org.hemicycle.provisioning.registry.Kind;
import org.hemicycle.provisioning.settings.SettingField;
import org.hemicycle.provisioning.settings.SettingFields;
import org.hemicycle.provisioning.settings.SettingTable;
import org.hemicycle.provisioning.settings.SettingValue;
import org.springframework.stereotype.Component;

/** Puts the layers of settings side by side. */
@Component
public class ReadingLayers {
    /** The profile of what the program has where nobody set anything. */
    public static final String BUILT_IN = "built-in";

    private final SettingTable table;
    private final SealingSettings home;
    private final Plans plans;

    ReadingLayers(SettingTable table, SealingSettings home, Plans plans) {
        this.table = table;
        this.home = home;
        this.plans = plans;
    }

    /** Everything that this layer and those below it say. */
    public LayeredSettings read(Layer layer) {
        var values = new LinkedHashMap<String, Map<String, SettingValue>>();
        layer.all().forEach(profile -> values.put(profile, table.values(profile)));
        var lines = SettingFields.all().stream()
                .filter(field -> layer.tenant() != null || !field.isSecret())
                .map(field -> line(field, values))
                .toList();
        var tenant = layer.tenant();
        return new LayeredSettings(
                layer, table.version(layer.profile()), lines, tenant == null ? List.of() : home.own(tenant));
    }

    /** The layers of many, the platform's first. */
    public List<Layer> shared() {
        return Stream.of(
                        Stream.of(Layer.PLATFORM),
                        Stream.of(Kind.values()).map(kind -> "kind-" + kind.key()),
                        plans.all().stream().map(plan -> "plan-" + plan.key()))
                .flatMap(profiles -> profiles)
                .map(Layer::shared)
                .toList();
    }

    /** The layer of many with this profile. */
    public Optional<Layer> shared(String profile) {
        return shared().stream()
                .filter(layer -> layer.profile().equals(profile))
                .findFirst();
    }

    private static LayeredSettings.Line line(SettingField field, Map<String, Map<String, SettingValue>> values) {
        var cells = new ArrayList<LayeredSettings.Cell>();
        cells.add(new LayeredSettings.Cell(BUILT_IN, field.builtIn(), null, null));
        values.forEach((profile, layer) -> {
            var value = layer.get(field.key());
            if (value != null) {
                var shown = field.isSecret() ? ChangingSettings.HIDDEN : value.value();
                cells.add(new LayeredSettings.Cell(profile, shown, value.changedBy(), value.changedAt()));
            }
        });
        return new LayeredSettings.Line(field, cells);
    }
}
