package org.hemicycle.provisioning.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.hemicycle.provisioning.Platform;
import org.hemicycle.testing.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegistryTest {
    private static final Platform platform = new Platform();
    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.MILLIS);

    private final Registry registry = platform.registry;

    @AfterAll
    static void close() {
        platform.close();
    }

    @Test
    void preparedTwiceIsPreparedOnce() throws Exception {
        platform.bootstrap();
        assertThat(registry.cells()).extracting(cell -> cell.name().value()).containsExactly("cell_1");
    }

    @Test
    void aCellBesideTheRegistryFollowsItToAnotherAddress() throws Exception {
        var here = registry.cells().getFirst().databaseUrl();
        platform.sql
                .sql("update platform.cell set database_url = replace(database_url, '://', '://former-')")
                .update();
        platform.bootstrap();
        assertThat(registry.cells()).extracting(Cell::databaseUrl).containsExactly(here);
    }

    @Test
    void aSlugIsGivenOnceForEver() {
        var first = platform.register(Platform.wanted("annecy"));
        assertThat(registry.register(Platform.wanted("annecy"))).isInstanceOf(Registration.SlugTaken.class);
        become(first, new TenantState.Deleted(NOW));
        assertThat(registry.register(Platform.wanted("annecy"))).isInstanceOf(Registration.SlugTaken.class);
    }

    @Test
    void theSameOrganisationMayComeBackUnderItsSlug() {
        var former = platform.register(Platform.wanted("grenoble"));
        become(former, new TenantState.Deleted(NOW));
        var back = platform.register(comingBack("grenoble", former.id()));
        assertThat(back.slug().value()).isEqualTo("grenoble");
        assertThat(registry.find(former.id()).orElseThrow().slug()).isNotEqualTo(back.slug());
    }

    @Test
    void aHostNameBelongsToOne() {
        var one = platform.register(withHost("one-host", "participer.fr"));
        assertThat(one.primaryHost().value()).isEqualTo("participer.fr");
        assertThat(registry.register(withHost("two-host", "participer.fr")))
                .isEqualTo(new Registration.HostNameTaken(new HostName("participer.fr")));
        assertThat(registry.findBySlug(new Slug("two-host"))).isEmpty();
        var other = platform.register(Platform.wanted("three-host"));
        var greedy = other.withHostNames(new HostNames(
                other.hostNames().home(),
                List.of(new HostName("participer.fr")),
                other.hostNames().home()));
        assertThat(registry.save(greedy, other.version())).isInstanceOf(Change.HostNameTaken.class);
    }

    @Test
    void whoeverComesSecondMustReadAgain() {
        var tenant = platform.register();
        assertThat(registry.save(tenant.withKind(Kind.CAMPAIGN), tenant.version()))
                .isInstanceOf(Change.Saved.class);
        assertThat(registry.save(tenant.withKind(Kind.PARLIAMENT), tenant.version()))
                .isInstanceOf(Change.Stale.class);
        assertThat(registry.find(tenant.id()).orElseThrow().kind()).isEqualTo(Kind.CAMPAIGN);
    }

    @Test
    void everyStateIsReadAsItWasWritten() {
        var active = new TenantState.Active(NOW);
        var suspended = active.suspend("unpaid", LocalizedText.of("Fermé.", "Closed."), NOW);
        for (var state : List.of(
                new TenantState.Provisioning(NOW),
                active,
                active.tryOut(NOW.plusSeconds(60), NOW),
                active.fallDue(true, NOW),
                active.fallDue(false, NOW),
                suspended,
                active.archive(NOW),
                active.delete(NOW, NOW.plusSeconds(60)),
                suspended.delete(NOW, NOW).purge(NOW),
                new TenantState.Provisioning(NOW).fail("no room", NOW),
                suspended.reactivate(NOW),
                active.delete(NOW, NOW).reactivate(NOW))) {
            var tenant = platform.register();
            become(tenant, state);
            assertThat(registry.find(tenant.id()).orElseThrow().state()).isEqualTo(state);
        }
    }

    @Test
    void theDataPlaneFollowsAndKeepsWhatItKnew(@TempDir Path state) throws Exception {
        var directory = new Directory();
        var replaced = new Semaphore(0);
        var password = platform.secret.passwordOf(RegistryReader.LOGIN);
        var reader = new RegistryReader(platform.database.url(), password);
        try (var feed = new DirectoryFeed(
                directory, platform.baseDomain, reader, new DirectoryFile(state), Duration.ofSeconds(30))) {
            feed.onDirectoryChanged(replaced::release);
            feed.start();
            replaced.drainPermits();
            var tenant = platform.register(Platform.wanted("angers"));
            while (directory.byHost("angers.localhost:8080").isEmpty()) {
                assertThat(replaced.tryAcquire(5, TimeUnit.SECONDS)).isTrue();
            }
            assertThat(directory.byHost("ANGERS.localhost.")).map(Tenant::id).contains(tenant.id());
            assertThat(directory.byHost("unknown.localhost")).isEmpty();
        }
        var later = new Directory();
        var nowhere = new RegistryReader("jdbc:postgresql://127.0.0.1:1/nowhere", TestDatabase.DATAPLANE_SECRET);
        try (var feed = new DirectoryFeed(
                later, platform.baseDomain, nowhere, new DirectoryFile(state), Duration.ofSeconds(30))) {
            feed.start();
            assertThat(later.byHost("angers.localhost")).isPresent();
        }
    }

    private void become(Tenant tenant, TenantState state) {
        var current = registry.find(tenant.id()).orElseThrow();
        assertThat(registry.save(current.withState(state), current.version())).isInstanceOf(Change.Saved.class);
    }

    private static NewTenant comingBack(String slug, TenantId former) {
        return change(Platform.wanted(slug), List.of(), former);
    }

    private static NewTenant withHost(String slug, String host) {
        return change(Platform.wanted(slug), List.of(new HostName(host)), null);
    }

    private static NewTenant change(NewTenant wanted, List<HostName> hosts, TenantId former) {
        return new NewTenant(
                wanted.slug(),
                wanted.name(),
                wanted.kind(),
                wanted.locales(),
                wanted.timeZone(),
                wanted.plan(),
                wanted.modules(),
                hosts,
                hosts.isEmpty() ? null : hosts.getFirst(),
                wanted.branding(),
                wanted.administrator(),
                wanted.template(),
                former);
    }
}
