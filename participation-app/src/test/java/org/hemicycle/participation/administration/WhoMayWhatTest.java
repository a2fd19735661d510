package org.hemicycle.participation.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hemicycle.participation.Addresses;
import org.hemicycle.participation.Addresses.Address;
import org.hemicycle.participation.ParticipationTest;
import org.hemicycle.participation.SampleSpace;
import org.hemicycle.participation.identity.Grant;
import org.hemicycle.participation.identity.ParticipantId;
import org.hemicycle.participation.identity.Proof;
import org.hemicycle.participation.identity.Role;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.identity.access.PowerGate;
import org.hemicycle.participation.tenancy.CurrentTenant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every address under {@code /admin}, asked by every role, in the whole organisation and in one space, is open or closed as the
 * written matrix {@code who-may-what.txt} says: an address that is not written there fails.
 */
class WhoMayWhatTest extends ParticipationTest {
    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    private PowerGate gate;

    private SampleSpace theirs;
    private SampleSpace other;

    @BeforeEach
    void build() {
        theirs = new SampleSpace(this, LYON);
        other = new SampleSpace(this, LYON);
    }

    @AfterEach
    void leave() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void isAsItIsWritten() {
        var matrix = matrix();
        var found = new TreeMap<String, String>();
        for (Address address : addresses()) {
            found.put(address.method() + " " + address.path(), admitted(address));
        }
        assertThat(found).isEqualTo(matrix);
    }

    @Test
    void isTheSameOverTheWire() {
        for (var role : List.of("moderator", "analyst")) {
            var person = staff(LYON, role);
            person.get("/admin");
            matrix().forEach((address, roles) -> {
                var parts = address.split(" ");
                var path = filled(parts[1], theirs);
                if (!roles.split(" \\| ")[0].matches(".*\\b(all|" + role + ")\\b.*")) {
                    var answer = parts[0].equals("GET")
                            ? person.get(path)
                            : person.post(path, "_method", parts[0].toLowerCase(java.util.Locale.ROOT));
                    assertThat(answer.status()).as(role + " " + address).isEqualTo(403);
                }
            });
        }
    }

    /** Who gets in: roles of the whole organisation, then after a bar those that are enough in the space of the address. */
    private String admitted(Address address) {
        var everywhere = Stream.of(Role.values()).filter(role -> isOpen(address, theirs, new Grant(role, null)));
        var inSpace = Stream.of(Role.values())
                .filter(role -> isOpen(address, theirs, new Grant(role, theirs.number())))
                .toList();
        if (address.path().contains("{id}") && isPlaced(address.path())) {
            for (Role role : Role.values()) {
                assertThat(isOpen(address, other, new Grant(role, theirs.number())))
                        .as("%s with the role %s elsewhere", address, role)
                        .isFalse();
            }
        }
        return words(everywhere) + " | " + words(inSpace.stream());
    }

    private static boolean isPlaced(String path) {
        return Stream.of(
                        "/admin/spaces/",
                        "/admin/proposals/",
                        "/admin/evaluation/",
                        "/admin/comments/",
                        "/admin/workshops/")
                .anyMatch(path::startsWith);
    }

    private boolean isOpen(Address address, SampleSpace space, Grant grant) {
        var request = new MockHttpServletRequest(address.method(), filled(address.path(), space));
        return CurrentTenant.call(LYON, () -> {
            SecurityContextHolder.getContext().setAuthentication(signedIn(grant).authentication());
            try {
                return gate.preHandle(request, new MockHttpServletResponse(), handler(address));
            } catch (AccessDeniedException closed) {
                return false;
            }
        });
    }

    private HandlerMethod handler(Address address) {
        return requestMappingHandlerMapping.getHandlerMethods().entrySet().stream()
                .filter(one -> one.getKey().getPatternValues().stream()
                                .anyMatch(path -> Addresses.plain(path).equals(address.path()))
                        && one.getKey().getMethodsCondition().getMethods().stream()
                                .anyMatch(method -> method.name().equals(address.method())))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow();
    }

    private List<Address> addresses() {
        return Addresses.declared(requestMappingHandlerMapping).stream()
                .filter(address ->
                        address.path().equals("/admin") || address.path().startsWith("/admin/"))
                .toList();
    }

    private String filled(String path, SampleSpace space) {
        var number = path.startsWith("/admin/proposals/") || path.startsWith("/admin/evaluation/")
                ? space.proposal("Une idée", 0)
                : path.startsWith("/admin/comments/")
                        ? comment(space)
                        : path.startsWith("/admin/moderation/{id}")
                                ? reported(space)
                                : path.startsWith("/admin/workshops/") ? workshop(space) : space.number();
        return path.replace("{id}", Long.toString(number))
                .replace("{grant}", "moderator")
                .replace("{handler}", "census")
                .replaceAll("\\{[^}]+}", "1");
    }

    private static long comment(SampleSpace space) {
        return space.number(
                "insert into comment (subject_type, subject_id, author_name, alignment, body) values ('proposal', ?, 'Jeanne', 'for', 'Oui') returning id",
                space.proposal("Une autre idée", 0));
    }

    private static long reported(SampleSpace space) {
        return space.number(
                "insert into moderation_case (subject_type, subject_id, space_id, state) values ('proposal', ?, ?, 'waiting') returning id",
                space.proposal("Une idée signalée", 0),
                space.number());
    }

    private static long workshop(SampleSpace space) {
        return space.number(
                "insert into workshop (kind, space_id, name, held_on) values ('desk', ?, '{\"fr\":\"Guichet\"}', '2026-03-12') returning id",
                space.number());
    }

    private static SignedIn signedIn(Grant grant) {
        var proof = Proof.by(Proof.Means.PASSKEY, java.time.Instant.now());
        return new SignedIn(new ParticipantId(1), "Karim", null, List.of(grant), proof, 0);
    }

    private static String words(Stream<Role> roles) {
        var keys = roles.map(Role::key).sorted().toList();
        return keys.size() == Role.values().length ? "all" : keys.isEmpty() ? "nobody" : String.join(" ", keys);
    }

    private static Map<String, String> matrix() {
        try (var text = WhoMayWhatTest.class.getResourceAsStream("who-may-what.txt")) {
            return Arrays.stream(new String(text.readAllBytes(), StandardCharsets.UTF_8).split("\n"))
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(" +: +"))
                    .collect(Collectors.toMap(
                            parts -> parts[0].strip().replaceAll(" +", " "),
                            parts -> parts[1].strip(),
                            (a, _) -> a,
                            TreeMap::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
