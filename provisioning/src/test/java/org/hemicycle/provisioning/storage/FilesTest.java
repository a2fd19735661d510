package org.hemicycle.provisioning.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hemicycle.provisioning.plans.Entitlements;
import org.hemicycle.provisioning.plans.PlanKey;
import org.hemicycle.provisioning.registry.Branding;
import org.hemicycle.provisioning.registry.CellName;
import org.hemicycle.provisioning.registry.HostName;
import org.hemicycle.provisioning.registry.HostNames;
import org.hemicycle.provisioning.registry.Kind;
import org.hemicycle.provisioning.registry.LocalizedText;
import org.hemicycle.provisioning.registry.Placement;
import org.hemicycle.provisioning.registry.Slug;
import org.hemicycle.provisioning.registry.Tenant;
import org.hemicycle.provisioning.registry.TenantId;
import org.hemicycle.provisioning.registry.TenantState;
import org.hemicycle.testing.TestFiles;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class FilesTest {

    private static final Files FILES = new Files(new StorageSettings(
            URI.create(TestFiles.endpoint()), TestFiles.ACCESS_KEY, TestFiles.SECRET_KEY, TestFiles.REGION));
    private static final FileKey KEY = new FileKey("look/logo.svg");

    private final Tenant nantes = tenant("nantes", "aaaaaaaaaaaa");
    private final Tenant lyon = tenant("lyon", "aaaaaaaaaaab");

    @BeforeAll
    static void makesTheBucketOnce() {
        FILES.ensureBucket("cell-1");
        FILES.ensureBucket("cell-1");
    }

    @Test
    void givesBackWhatWasPutAndOnlyToItsTenant() throws IOException {
        FILES.put(nantes, KEY, "first".getBytes(StandardCharsets.UTF_8), "text/plain");
        FILES.put(nantes, KEY, "second".getBytes(StandardCharsets.UTF_8), "image/svg+xml");

        try (var file = FILES.open(nantes, KEY).orElseThrow()) {
            assertThat(file.body().readAllBytes()).asString().isEqualTo("second");
            assertThat(file.type()).isEqualTo("image/svg+xml");
            assertThat(file.size()).isEqualTo(6);
            assertThat(file.tag()).isNotBlank().doesNotContain("\"");
        }
        assertThat(FILES.open(lyon, KEY)).isEmpty();
        assertThat(FILES.list(lyon)).isEmpty();
    }

    @Test
    void removesEverythingOfOneTenantAndNothingOfAnother() {
        for (int index = 0; index < 30; index++) {
            FILES.put(nantes, new FileKey("folder/" + index), new byte[] {1}, "text/plain");
        }
        FILES.put(lyon, KEY, new byte[] {1}, "text/plain");

        FILES.deleteAll(nantes);
        FILES.deleteAll(nantes);

        assertThat(FILES.isEmpty(nantes)).isTrue();
        assertThat(FILES.list(lyon)).containsExactly(KEY);
        FILES.delete(lyon, KEY);
        FILES.delete(lyon, KEY);
        assertThat(FILES.isEmpty(lyon)).isTrue();
    }

    @Test
    @SuppressWarnings("NullAway")
    void refusesToWorkWithoutATenant() {
        assertThatExceptionOfType(NullPointerException.class).isThrownBy(() -> FILES.open(null, KEY));
        assertThatExceptionOfType(NullPointerException.class).isThrownBy(() -> FILES.deleteAll(null));
    }

    @Test
    void doesNotPretendToHaveWrittenIntoABucketThatIsMissing() {
        var homeless = tenant("homeless", "aaaaaaaaaaac", "no-such-bucket");

        assertThatExceptionOfType(StorageUnavailable.class)
                .isThrownBy(() -> FILES.put(homeless, KEY, new byte[] {1}, "text/plain"));
        assertThat(FILES.isEmpty(homeless)).isTrue();
    }

    @Test
    void takesNoKeyThatLeavesTheAreaOfItsTenant() {
        for (var key :
                List.of("../aaaaaaaaaaab/logo", "/logo", "a//b", "a/../b", "", "A", "a b", "a/.hidden", "a\nb")) {
            assertThat(FileKey.parse(key)).as(key).isEmpty();
        }
        assertThat(FileKey.parse("spaces/4/picture.webp")).isPresent();
    }

    @Test
    void saysThatTheStoreIsDown() {
        FILES.deleteAll(nantes);
        FILES.put(nantes, KEY, new byte[] {1}, "text/plain");
        TestFiles.goDown();
        try {
            assertThatExceptionOfType(StorageUnavailable.class).isThrownBy(() -> FILES.isEmpty(nantes));
            assertThatExceptionOfType(StorageUnavailable.class)
                    .isThrownBy(() -> FILES.put(nantes, KEY, new byte[] {1}, "text/plain"));
        } finally {
            TestFiles.comeBack();
        }
        assertThat(FILES.list(nantes)).containsExactly(KEY);
    }

    private static Tenant tenant(String slug, String id) {
        return tenant(slug, id, "cell-1");
    }

    private static Tenant tenant(String slug, String id, String bucket) {
        return new Tenant(
                new TenantId(id),
                new Slug(slug),
                LocalizedText.of(slug, slug),
                Kind.CITY,
                List.of(Locale.FRENCH),
                ZoneId.of("Europe/Paris"),
                PlanKey.FREE,
                Entitlements.ofModules("free", Set.of()),
                Set.of(),
                Branding.of("#336699"),
                HostNames.only(new HostName(slug + ".localhost")),
                new Placement(new CellName("cell_1"), "jdbc:postgresql://127.0.0.1/none", bucket),
                new TenantState.Active(Instant.EPOCH),
                1);
    }
}
