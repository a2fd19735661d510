package org.hemicycle.manager.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hemicycle.manager.ManagerTest;
import org.hemicycle.provisioning.cells.DataPlaneSecret;
import org.hemicycle.provisioning.plans.Entitlements;
import org.hemicycle.provisioning.plans.PlanKey;
import org.hemicycle.provisioning.registry.Branding;
import org.hemicycle.provisioning.registry.CellName;
import org.hemicycle.provisioning.registry.HostName;
import org.hemicycle.provisioning.registry.HostNames;
import org.hemicycle.provisioning.registry.Kind;
import org.hemicycle.provisioning.registry.LocalizedText;
import org.hemicycle.provisioning.registry.Placement;
import org.hemicycle.provisioning.registry.RegistryReader;
import org.hemicycle.provisioning.registry.Slug;
import org.hemicycle.provisioning.registry.Tenant;
import org.hemicycle.provisioning.registry.TenantId;
import org.hemicycle.provisioning.registry.TenantState;
import org.hemicycle.provisioning.settings.Layers;
import org.hemicycle.provisioning.settings.SettingTable;
import org.hemicycle.provisioning.settings.Settings;
import org.hemicycle.provisioning.settings.WrongSetting;
import org.hemicycle.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigurationServerTest extends ManagerTest {
    private static final String USER = "data-plane";
    private static final String PASSWORD = "a password for the configuration";

    @TempDir
    Path state;

    @Test
    void refusesStrangers() {
        var path = "/config/participation-app/default";
        assertThat(api.anonymously("GET", path, null).status()).isEqualTo(401);
        assertThat(api.anonymously("GET", path, null, "Authorization", basic("wrong"))
                        .status())
                .isEqualTo(401);
        assertThat(api.get(path).status()).isEqualTo(401);
        assertThat(api.anonymously("GET", path, null, "Authorization", basic(PASSWORD))
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/config/participation-app/default/main/application.properties",
                "/config/encrypt/status",
                "/config/key",
                "/config/tenant-manager/default",
                "/config/participation-app-default.properties"
            })
    void givesEnvironmentsOfTheDataPlaneOnly(String path) {
        assertThat(api.anonymously("GET", path, null, "Authorization", basic(PASSWORD))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void theTenantsLayerLiesOnTop() throws WrongSetting {
        var tenant = tenant("aaaaaaaaaaaa", Kind.ASSOCIATION, PlanKey.FREE);
        var table = table();
        table.put("kind-association", "proposals.title-max", "110", "a test");
        table.put("plan-free", "proposals.title-max", "120", "a test");
        assertThat(settings(MANAGER + "/config").of(tenant).proposals().titleMax())
                .isEqualTo(120);
        table.put("tenant-aaaaaaaaaaaa", "proposals.title-max", "130", "a test");
        assertThat(settings(MANAGER + "/config").of(tenant).proposals().titleMax())
                .isEqualTo(130);
        assertThat(settings(MANAGER + "/config")
                        .of(tenant("bbbbbbbbbbbb", Kind.CITY, PlanKey.PUBLIC))
                        .proposals()
                        .titleMax())
                .isEqualTo(150);
        table.remove("kind-association", "proposals.title-max");
        table.remove("plan-free", "proposals.title-max");
    }

    @Test
    void whatThePlatformSaysHoldsForEveryTenantUnderItsOwnLayers() throws WrongSetting {
        var tenant = tenant("ffffffffffff", Kind.CAMPAIGN, PlanKey.CAMPAIGN);
        var table = table();
        table.put("default", "discussions.comment-max", "901", "a test");
        try {
            assertThat(settings(MANAGER + "/config").of(tenant).discussions().commentMax())
                    .isEqualTo(901);
            table.put("kind-campaign", "discussions.comment-max", "902", "a test");
            assertThat(settings(MANAGER + "/config").of(tenant).discussions().commentMax())
                    .isEqualTo(902);
        } finally {
            table.remove("default", "discussions.comment-max");
            table.remove("kind-campaign", "discussions.comment-max");
        }
    }

    @Test
    void withoutTheServerTheDatabaseSaysTheSame() throws WrongSetting {
        var tenant = tenant("cccccccccccc", Kind.CITY, PlanKey.PUBLIC);
        table().put("tenant-cccccccccccc", "discussions.comment-max", "777", "a test");
        assertThat(settings("http://127.0.0.1:1/config")
                        .of(tenant)
                        .discussions()
                        .commentMax())
                .isEqualTo(777);
    }

    @Test
    void withoutAnythingTheLastKnownGoodIsOnDisk() throws WrongSetting {
        var tenant = tenant("dddddddddddd", Kind.CITY, PlanKey.PUBLIC);
        table().put("tenant-dddddddddddd", "discussions.reply-levels", "5", "a test");
        assertThat(settings(MANAGER + "/config").of(tenant).discussions().replyLevels())
                .isEqualTo(5);
        var nowhere = new RegistryReader("jdbc:postgresql://127.0.0.1:1/nowhere", "none");
        var cut = new Settings(Layers.of("http://127.0.0.1:1/config", USER, PASSWORD, nowhere, state));
        assertThat(cut.of(tenant).discussions().replyLevels()).isEqualTo(5);
    }

    @Test
    void aChangeIsSeenAfterTheNextRefresh() throws WrongSetting {
        var tenant = tenant("eeeeeeeeeeee", Kind.CITY, PlanKey.PUBLIC);
        var settings = settings(MANAGER + "/config");
        assertThat(settings.of(tenant).proposals().pageSize()).isEqualTo(20);
        table().put("tenant-eeeeeeeeeeee", "proposals.page-size", "30", "a test");
        assertThat(settings.of(tenant).proposals().pageSize()).isEqualTo(20);
        settings.refresh();
        assertThat(settings.of(tenant).proposals().pageSize()).isEqualTo(30);
    }

    @Test
    void aWrongSettingIsRefusedAndNamed() {
        assertThatThrownBy(() -> table().put("plan-free", "proposals.page-size", "1000", "a test"))
                .isInstanceOf(WrongSetting.class)
                .hasMessageContaining("proposals.pageSize");
        assertThatThrownBy(() -> table().put("plan-free", "proposals.page-sice", "10", "a test"))
                .isInstanceOf(WrongSetting.class)
                .hasMessageContaining("proposals");
        assertThatThrownBy(() -> table().put("plan-free", "limits.statement-timeout", "soon", "a test"))
                .isInstanceOf(WrongSetting.class)
                .hasMessageContaining("limits.statement-timeout");
        assertThat(table().layer("plan-free")).isEmpty();
    }

    private SettingTable table() {
        return beans.getBean(SettingTable.class);
    }

    private Settings settings(String url) {
        var password = new DataPlaneSecret(TestDatabase.DATAPLANE_SECRET).passwordOf(RegistryReader.LOGIN);
        return new Settings(
                Layers.of(url, USER, PASSWORD, new RegistryReader(database().url(), password), state));
    }

    private static String basic(String password) {
        return "Basic " + Base64.getEncoder().encodeToString((USER + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    private static Tenant tenant(String id, Kind kind, PlanKey plan) {
        return new Tenant(
                new TenantId(id),
                new Slug("somewhere"),
                LocalizedText.of("Ici", "Here"),
                kind,
                List.of(Locale.FRENCH),
                ZoneId.of("Europe/Paris"),
                plan,
                Entitlements.ofModules(plan.key(), Set.of()),
                Set.of(),
                Branding.of("#00754a"),
                HostNames.only(new HostName("somewhere.localhost")),
                new Placement(new CellName("cell_1"), "jdbc:postgresql://nowhere/none", "bucket"),
                new TenantState.Active(Instant.EPOCH),
                1);
    }
}
