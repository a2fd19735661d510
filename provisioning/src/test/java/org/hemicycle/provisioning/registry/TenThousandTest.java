package org.hemicycle.provisioning.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.hemicycle.provisioning.Platform;
import org.hemicycle.provisioning.plans.PlanKey;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The list of ten thousand organisations: by what it is searched, and by which indexes. */
class TenThousandTest {
    private static final Platform platform = new Platform();
    private static final int MANY = 10_000;

    private final Registry registry = platform.registry;

    @BeforeAll
    static void register() {
        platform.sql.sql("""
                insert into tenant (id, slug, name, kind, locales, time_zone, plan, modules_enabled, branding, administrator,
                                    template, cell, state, state_reason, created_at)
                select translate(lpad(i::text, 12, 'a'), '0189', 'bcde'), 'ville-' || i,
                       jsonb_build_object('fr', 'Ville d’Été ' || i, 'en', 'Town ' || i),
                       (array['city', 'association', 'campaign', 'parliament'])[1 + i % 4], '{fr}', 'Europe/Paris',
                       case when i % 50 = 0 then 'public' else 'free' end, '{}', '{"primaryColour": "#1d6f42"}',
                       jsonb_build_object('name', 'N', 'email', 'mairie' || i || '@exemple.fr'),
                       case when i % 1000 = 0 then 'rare' else 'city' end, 'cell_1',
                       case when i % 100 = 0 then 'suspended' when i % 7 = 0 then 'deleted' else 'active' end, 'x',
                       now() - i * interval '1 minute'
                  from generate_series(1, ?) i
                """).param(MANY).update();
        platform.sql.sql("""
                insert into host_name (name, tenant_id, is_primary)
                select 'participer.ville' || substr(slug, 7) || '.fr', id, false from tenant where created_at > now() - interval '10 hours'
                """).update();
        platform.sql.sql("""
                insert into issue (kind, subject, source, tenant_id, severity, since, opened_at)
                select 'quota', id, 'test', id, 'warning', now(), now() from tenant where slug like 'ville-99__' and state = 'active'
                """).update();
        platform.sql.sql("""
                insert into issue (kind, subject, source, tenant_id, severity, since, opened_at, closed_at)
                select 'quota', 'over ' || i, 'test', t.id, 'warning', now(), now(), now()
                  from tenant t cross join generate_series(1, 2) i
                """).update();
        platform.sql.sql("analyze").update();
    }

    @AfterAll
    static void close() {
        platform.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ville-4243",
                "VILLE D’ETE 4243",
                "été 4243",
                "town 4243",
                "mairie4243@exemple.fr",
                "Mairie4243@",
                "42 4243"
            })
    void isSearchedByWhateverAnOrganisationIsCalled(String words) {
        assertThat(slugs(TenantQuery.all(20).searching(words))).contains("ville-4243");
        assertThat(slugs(TenantQuery.all(20).searching(words))).doesNotContain("ville-1");
        assertPlanIsIndexed(TenantQuery.all(20).searching(words));
    }

    @Test
    void isSearchedByOwnHostNamesAndIdentifiers() {
        assertThat(slugs(TenantQuery.all(20).searching("participer.ville33.fr")))
                .containsExactly("ville-33");
        var id = registry.findBySlug(new Slug("ville-33")).orElseThrow().id().value();
        assertThat(slugs(TenantQuery.all(20).searching(id))).containsExactly("ville-33");
        platform.sql
                .sql("delete from host_name where name = 'participer.ville33.fr'")
                .update();
        assertThat(slugs(TenantQuery.all(20).searching("participer.ville33.fr")))
                .isEmpty();
    }

    @Test
    void takesSignsOfPatternsAsTheyAreWritten() {
        assertThat(slugs(TenantQuery.all(20).searching("ville_4243"))).isEmpty();
        assertThat(slugs(TenantQuery.all(20).searching("100%"))).isEmpty();
        assertThat(slugs(TenantQuery.all(20).searching("\\"))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(TenantOrder.class)
    void isWalkedPageByPageWithoutLossAndWithoutScan(TenantOrder order) {
        var query = new TenantQuery(null, Kind.CITY, "active", null, null, null, null, null, 100, order);
        var seen = new ArrayList<String>();
        var page = registry.list(query);
        while (true) {
            page.items().forEach(one -> seen.add(one.tenant().slug().value()));
            if (page.next().isEmpty()) {
                break;
            }
            assertPlanIsIndexed(query.from(page.next().get()));
            page = registry.list(query.from(page.next().get()));
        }
        int expected = platform.sql
                .sql("select count(*) from tenant where kind = 'city' and state = 'active'")
                .query(Integer.class)
                .single();
        assertThat(seen).hasSize(expected);
        assertThat(new HashSet<>(seen)).hasSize(expected);
    }

    @ParameterizedTest
    @EnumSource(TenantOrder.class)
    void answersEveryFilterByAnIndex(TenantOrder order) {
        var all = TenantQuery.all(25).by(order);
        for (var query : List.of(
                all,
                all.in("suspended"),
                all.in("deleted"),
                all.withProblem("quota"),
                all.withProblem(TenantQuery.ANY_PROBLEM),
                all.withProblem("node-silent"),
                with(all, Kind.PARLIAMENT, null, null, null),
                with(all, null, "public", null, null),
                with(all, null, null, "cell_1", null),
                with(all, null, null, null, "rare"),
                with(all, Kind.CITY, "free", "cell_1", "city").searching("ete 99"))) {
            assertPlanIsIndexed(query);
            registry.list(query);
        }
        assertThat(registry.list(all.withProblem("quota")).items()).isNotEmpty();
        assertThat(registry.list(with(all, null, null, null, "rare")).items()).isNotEmpty();
    }

    @Test
    void countsNoFurtherThanItSays() {
        assertThat(registry.count(TenantQuery.all(1), 1001)).isEqualTo(1001);
        assertThat(registry.count(TenantQuery.all(1).searching("mairie4243@"), 1001))
                .isEqualTo(1);
        assertThat(registry.templates()).containsExactly("city", "rare");
    }

    private static TenantQuery with(TenantQuery query, Kind kind, String plan, String cell, String template) {
        var key = plan == null ? null : new PlanKey(plan);
        return new TenantQuery(null, kind, null, key, cell, template, null, null, query.limit(), query.order());
    }

    private List<String> slugs(TenantQuery query) {
        return registry.list(query).items().stream()
                .map(one -> one.tenant().slug().value())
                .toList();
    }

    private static void assertPlanIsIndexed(TenantQuery query) {
        var chosen = new ChosenTenants(query);
        var plan = platform
                .sql
                .sql("explain " + chosen.statement())
                .params(chosen.parameters())
                .query(String.class)
                .list()
                .stream()
                .collect(Collectors.joining("\n"));
        assertThat(plan)
                .doesNotContain("Seq Scan on tenant")
                .doesNotContain("Seq Scan on host_name")
                .doesNotContain("Seq Scan on issue");
    }
}
