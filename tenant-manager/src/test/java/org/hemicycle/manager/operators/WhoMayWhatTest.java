package org.hemicycle.manager.operators;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hemicycle.manager.ManagerTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every address of the tenant manager, asked by operators of every role, is open or closed as the written matrix
 * {@code who-may-what.txt} says: an address that is not written there fails.
 */
class WhoMayWhatTest extends ManagerTest {
    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    private PermissionGate gate;

    @Autowired
    private JdbcClient sql;

    @AfterEach
    void leave() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void isAsItIsWritten() throws IOException {
        var operators = Stream.of(OperatorRole.values()).collect(Collectors.toMap(role -> role, this::operator));
        var found = new TreeMap<String, String>();
        requestMappingHandlerMapping.getHandlerMethods().forEach((mapping, handler) -> {
            for (var path : mapping.getPatternValues()) {
                for (var method : methods(mapping.getMethodsCondition().getMethods())) {
                    var admitted = admitted(operators, method, handler);
                    if (isOfALibrary(path)) {
                        assertThat(admitted).as(path).isEqualTo("nobody");
                    } else {
                        found.put(method + " " + plain(path), admitted);
                    }
                }
            }
        });
        assertThat(found).isEqualTo(matrix());
    }

    /** A path with the names of its variables only. */
    private static String plain(String path) {
        return path.equals("/")
                ? path
                : Arrays.stream(path.split("/"))
                        .map(part -> part.matches("\\{\\w+:.*}") ? part.replaceAll(":.*", "}") : part)
                        .collect(Collectors.joining("/"));
    }

    /** Addresses of the libraries, which programs use. */
    private static boolean isOfALibrary(String path) {
        return Stream.of("/config/", "/v3/", "/error").anyMatch(path::startsWith);
    }

    private static List<String> methods(java.util.Set<org.springframework.web.bind.annotation.RequestMethod> methods) {
        return methods.isEmpty()
                ? List.of("ANY")
                : methods.stream().map(Enum::name).sorted().toList();
    }

    private String admitted(Map<OperatorRole, Operator> operators, String method, HandlerMethod handler) {
        var admitted = Stream.of(OperatorRole.values())
                .filter(role -> isOpen(operators.get(role), method, handler))
                .map(OperatorRole::key)
                .toList();
        return admitted.isEmpty() ? "nobody" : admitted.size() == 4 ? "all" : String.join(" ", admitted);
    }

    private boolean isOpen(Operator operator, String method, HandlerMethod handler) {
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(operator, null, List.of()));
        try {
            return gate.preHandle(new MockHttpServletRequest(method, "/"), new MockHttpServletResponse(), handler);
        } catch (AccessDeniedException closed) {
            return false;
        }
    }

    private Operator operator(OperatorRole role) {
        var email = role.key() + "-" + UUID.randomUUID() + "@example.org";
        long id = sql.sql(
                        "insert into operator (email, name, password_hash, role) values (?, 'Somebody', 'x', ?) returning id")
                .params(email, role.key())
                .query(Long.class)
                .single();
        return new Operator(id, email, "Somebody");
    }

    private static Map<String, String> matrix() throws IOException {
        try (var text = WhoMayWhatTest.class.getResourceAsStream("who-may-what.txt")) {
            return Arrays.stream(new String(text.readAllBytes(), StandardCharsets.UTF_8).split("\n"))
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(" +: +"))
                    .collect(Collectors.toMap(
                            parts -> parts[0].strip().replaceAll(" +", " "),
                            parts -> parts[1].strip(),
                            (a, _) -> a,
                            TreeMap::new));
        }
    }
}
