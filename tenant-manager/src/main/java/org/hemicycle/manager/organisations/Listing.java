package org.hemicycle.manager.organisations;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hemicycle.manager.platform.Installation;
import org.hemicycle.manager.platform.Problem;
import org.hemicycle.manager.platform.Refusal;
import org.hemicycle.provisioning.plans.Plan;
import org.hemicycle.provisioning.plans.PlanKey;
import org.hemicycle.provisioning.plans.Plans;
import org.hemicycle.provisioning.registry.Kind;
import org.hemicycle.provisioning.registry.TenantOrder;
import org.hemicycle.provisioning.registry.TenantQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** A page of organisations for programs, with the way to the next. */
@Component
class Listing {
    static final Set<String> STATES = new TreeSet<>(Set.of(
            "provisioning", "trial", "active", "past-due", "suspended", "archived", "deleting", "deleted", "failed"));
    private static final int LONGEST_SEARCH = 200;

    private final Organisations organisations;
    private final Plans plans;
    private final Installation installation;
    private final Clock clock;

    Listing(Organisations organisations, Plans plans, Installation installation, Clock clock) {
        this.organisations = organisations;
        this.plans = plans;
        this.installation = installation;
        this.clock = clock;
    }

    /** The parameters as they came. */
    record Wish(
            @Nullable String search,
            @Nullable String kind,
            @Nullable String state,
            @Nullable String plan,
            @Nullable String cell,
            @Nullable String template,
            @Nullable String problem,
            @Nullable String sort,
            @Nullable String cursor,
            String limit) {}

    /** @param next cursor of the following page; null on the last */
    record PageView(List<OrganisationView> items, @Nullable String next) {}

    ResponseEntity<Object> page(Wish wish) {
        var page = organisations.list(query(wish));
        var now = clock.instant();
        var items = page.items().stream()
                .map(found -> OrganisationView.of(found, installation, null, now))
                .toList();
        var answer = ResponseEntity.ok();
        page.next().ifPresent(next -> answer.header(HttpHeaders.LINK, "<" + address(wish, next) + ">; rel=\"next\""));
        return answer.body(new PageView(items, page.next().orElse(null)));
    }

    private TenantQuery query(Wish wish) {
        var order = order(wish.sort());
        return new TenantQuery(
                search("search", wish.search()),
                oneOf("kind", wish.kind(), Kind::of, keys(Kind.values(), Kind::key)),
                oneOf("state", wish.state(), key -> Optional.of(key).filter(STATES::contains), STATES),
                plan(wish.plan()),
                search("cell", wish.cell()),
                search("template", wish.template()),
                search("problem", wish.problem()),
                cursor(order, wish.cursor()),
                limit(wish.limit()),
                order);
    }

    private static TenantOrder order(@Nullable String sort) {
        var sorts = List.of("name", "newest");
        var order = oneOf(
                "sort",
                sort,
                key -> sorts.contains(key)
                        ? Optional.of(key.equals("name") ? TenantOrder.NAME : TenantOrder.NEWEST)
                        : Optional.empty(),
                sorts);
        return order == null ? TenantOrder.NEWEST : order;
    }

    private @Nullable PlanKey plan(@Nullable String key) {
        var keys = plans.all().stream().map(Plan::key).map(PlanKey::key).toList();
        return oneOf("plan", key, text -> keys.contains(text) ? PlanKey.of(text) : Optional.empty(), keys);
    }

    private static @Nullable String search(String parameter, @Nullable String text) {
        if (text != null && (text.length() > LONGEST_SEARCH || text.chars().anyMatch(Character::isISOControl))) {
            throw refusal(parameter, "problem.bad-search", LONGEST_SEARCH);
        }
        return text == null || text.isBlank() ? null : text;
    }

    private static <T> @Nullable T oneOf(
            String parameter, @Nullable String key, Function<String, Optional<T>> find, Iterable<String> allowed) {
        if (key == null || key.isEmpty()) {
            return null;
        }
        return find.apply(key)
                .orElseThrow(() -> refusal(parameter, "problem.bad-filter", parameter, String.join(", ", allowed)));
    }

    private static @Nullable String cursor(TenantOrder order, @Nullable String text) {
        if (text != null && !order.reads(text)) {
            throw refusal("cursor", "problem.bad-cursor");
        }
        return text;
    }

    private static int limit(String text) {
        if (!text.matches("[1-9]\\d?|100")) {
            throw refusal("limit", "problem.bad-limit");
        }
        return Integer.parseInt(text);
    }

    private String address(Wish wish, String next) {
        var parameters = new LinkedHashMap<String, @Nullable String>();
        parameters.put("search", wish.search());
        parameters.put("kind", wish.kind());
        parameters.put("state", wish.state());
        parameters.put("plan", wish.plan());
        parameters.put("cell", wish.cell());
        parameters.put("template", wish.template());
        parameters.put("problem", wish.problem());
        parameters.put("sort", wish.sort());
        parameters.put("limit", wish.limit());
        parameters.put("cursor", next);
        var parts = new ArrayList<String>();
        parameters.forEach((name, value) -> {
            if (value != null) {
                parts.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
            }
        });
        return installation
                .manager("/api/v1/organisations?" + String.join("&", parts))
                .toString();
    }

    private static Refusal refusal(String parameter, String code, Object... arguments) {
        return new Refusal(Problem.of(400, code, arguments).with("parameter", parameter));
    }

    private static <T> List<String> keys(T[] values, Function<T, String> key) {
        return Arrays.stream(values).map(key).collect(Collectors.toList());
    }
}
