package org.hemicycle.participation.modules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.awaitility.Awaitility;
import org.hemicycle.participation.Addresses;
import org.hemicycle.participation.Addresses.Address;
import org.hemicycle.participation.Browser;
import org.hemicycle.participation.ParticipationTest;
import org.hemicycle.participation.SampleSpace;
import org.hemicycle.participation.SampleTown;
import org.hemicycle.participation.TestFleet;
import org.hemicycle.provisioning.registry.Tenant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Two towns with the same content; one of them switches modules off. */
class ModuleGateTest extends ParticipationTest {
    private static final Set<String> ALL = Set.of("proposals", "discussions", "pages");
    private static final Tenant TOWN = TestFleet.found("modules-town", "Sans-Module");
    private static final Tenant NEIGHBOUR = TestFleet.found("modules-neighbour", "Tous-Modules");

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Test
    void closesEveryAddressOfAModuleThatIsOffAndKeepsItsContent() {
        var town = new Visit(TOWN);
        var neighbour = new Visit(NEIGHBOUR);
        for (String module : ALL) {
            var addresses = town.addresses(module);
            assertThat(addresses).as(module).hasSizeGreaterThan(1);
            var before = town.content(module);
            assertThat(before)
                    .as(module)
                    .allSatisfy(one -> assertThat(one.status()).isEqualTo(200));

            switchOff(module, town);
            for (Address address : addresses) {
                town.people()
                        .forEach((who, person) -> assertThat(town.status(person, address))
                                .as("%s off, %s asks for %s", module, who, address)
                                .isIn(closed(who, address)));
            }
            assertThat(neighbour.content(module))
                    .as(module)
                    .allSatisfy(one -> assertThat(one.status()).isEqualTo(200));
            assertThat(town.administrator.get("/admin").body())
                    .doesNotContain("href=\"/admin/" + (module.equals("discussions") ? "comments" : module));

            switchOn(town, module);
            assertThat(town.content(module))
                    .as(module)
                    .extracting(one -> heading(one.body()))
                    .containsExactlyElementsOf(
                            before.stream().map(one -> heading(one.body())).toList());
        }
    }

    @Test
    void closesTheFormOfCommentsWithTheModuleOfComments() {
        var town = new Visit(TOWN);
        var comments = new Address("POST", town.town.proposal() + "/comments");
        switchOff("discussions", town);
        town.people()
                .forEach((who, person) ->
                        assertThat(town.status(person, comments)).as(who).isEqualTo(404));
        assertThat(town.visitor.get(town.town.proposal()).body())
                .contains("Des bancs à l’ombre")
                .doesNotContain("Excellente idée");
        switchOn(town, "discussions");
        assertThat(town.visitor.get(town.town.proposal()).body()).contains("Excellente idée");
    }

    /** What lies under /admin says no to others before it says whether it is there. */
    private static Integer[] closed(String who, Address address) {
        boolean desk = address.path().startsWith("/admin");
        return switch (who) {
            case "a visitor" ->
                desk || address.path().startsWith("/account") ? new Integer[] {303} : new Integer[] {404};
            case "a participant" -> desk ? new Integer[] {403} : new Integer[] {404};
            default -> new Integer[] {404};
        };
    }

    private static void switchOff(String module, Visit town) {
        var left = new HashSet<>(ALL);
        left.remove(module);
        change(left);
        awaitStatus(town, module, 404);
    }

    private static void switchOn(Visit town, String module) {
        change(ALL);
        awaitStatus(town, module, 200);
    }

    private static void change(Set<String> modules) {
        var now = TestFleet.registry().find(TOWN.id()).orElseThrow();
        TestFleet.registry().save(now.withModulesEnabled(modules), now.version());
    }

    private static void awaitStatus(Visit town, String module, int status) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() -> town.content(module).stream().allMatch(one -> one.status() == status));
    }

    private static String heading(String body) {
        return body.replaceFirst("(?s).*<h1[^>]*>(.*?)</h1>.*", "$1").strip();
    }

    /** A town with content, and who may come to it. */
    private final class Visit {
        private final SampleTown town;
        private final Map<String, String> variables;
        private final Browser visitor;
        private final Browser participant;
        private final Browser administrator;

        Visit(Tenant tenant) {
            Awaitility.await()
                    .atMost(Duration.ofSeconds(10))
                    .until(() -> visitor(tenant).get("/spaces").status() == 200);
            town = new SampleTown(new SampleSpace(ModuleGateTest.this, tenant));
            variables =
                    Map.of("slug", town.space().slug(), "id", town.proposal().replaceFirst(".*/", ""));
            visitor = visitor(tenant);
            participant = participant(tenant, "jeanne@example.org");
            administrator = administrator(tenant);
            visitor.get("/session/new");
            participant.get("/account");
            administrator.get("/admin/look");
        }

        Map<String, Browser> people() {
            return Map.of("a visitor", visitor, "a participant", participant, "an administrator", administrator);
        }

        List<Address> addresses(String module) {
            return Addresses.of(
                    requestMappingHandlerMapping,
                    name -> name.startsWith("org.hemicycle.participation." + module),
                    variables);
        }

        List<Browser.Answer> content(String module) {
            var pages = switch (module) {
                case "proposals" ->
                    List.of(
                            town.proposal(),
                            town.proposal() + "/support",
                            "/spaces/" + town.space().slug() + "/proposals",
                            "/admin/proposals",
                            "/admin" + town.proposal());
                case "pages" -> List.of("/pages/comment-ca-marche", "/admin/pages");
                default -> List.of("/admin/comments");
            };
            return pages.stream().map(administrator::get).toList();
        }

        int status(Browser person, Address address) {
            return switch (address.method()) {
                case "GET" ->
                    person.get(address.path() + "?component=" + town.space().component())
                            .status();
                case "POST" ->
                    person.post(address.path(), "component", "" + town.space().component())
                            .status();
                default ->
                    person.post(address.path(), "_method", address.method().toLowerCase(java.util.Locale.ROOT))
                            .status();
            };
        }
    }
}
