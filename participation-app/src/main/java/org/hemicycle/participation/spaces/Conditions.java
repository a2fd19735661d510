package org.hemicycle.participation.spaces;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the actions of a component demand of people beyond an account; read with the component, so that asking costs nothing.
 *
 * @param byAction keys such as {@code support}; an action that is missing demands nothing
 */
public record Conditions(Map<String, Condition> byAction) {
    public static final Conditions NONE = new Conditions(Map.of());
    private static final JsonMapper JSON = JsonMapper.shared();

    public Conditions {
        byAction = Map.copyOf(byAction);
    }

    /** What an action demands; nothing unless something was set. */
    public Condition of(String action) {
        return byAction.getOrDefault(action, Condition.NONE);
    }

    public boolean isEmpty() {
        return byAction.values().stream().allMatch(Condition::isEmpty);
    }

    /** From {@code settings -> 'conditions'} of a component; null is nothing. */
    public static Conditions parse(@Nullable String json) {
        return json == null ? NONE : JSON.readValue(json, Conditions.class);
    }

    /** As {@link #parse} takes it. */
    public String json() {
        return JSON.writeValueAsString(this);
    }

    /**
     * What one action demands.
     *
     * @param all whether every one of these is needed, or any one
     */
    public record Condition(boolean all, List<Wanted> wanted) {
        static final Condition NONE = new Condition(true, List.of());

        public Condition {
            wanted = List.copyOf(wanted);
        }

        public boolean isEmpty() {
            return wanted.isEmpty();
        }
    }

    /**
     * An authorisation that is demanded.
     *
     * @param handler key of the way in which it is granted: {@code census}
     * @param districts the person must live in one of these; empty for anywhere
     * @param age in completed years; 0 for any
     */
    public record Wanted(String handler, Set<String> districts, int age) {
        public Wanted {
            districts = Set.copyOf(districts);
        }
    }
}
