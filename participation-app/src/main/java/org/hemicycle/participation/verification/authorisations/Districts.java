package org.hemicycle.participation.verification.authorisations;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The districts of the organisation, some with the postal codes that lie in them. */
@Component
@Transactional
public class Districts {
    private final JdbcClient sql;

    Districts(JdbcClient sql) {
        this.sql = sql;
    }

    /** A district and its postal codes. */
    public record District(String name, List<String> postalCodes) {
        /** As administrators write it: {@code Centre = 49000, 49100}. */
        String line() {
            return postalCodes.isEmpty() ? name : name + " = " + String.join(", ", postalCodes);
        }
    }

    @Transactional(readOnly = true)
    public List<District> all() {
        return sql.sql("select name, postal_codes from verification_district order by position, id")
                .query((row, _) -> new District(row.getString("name"), List.of((String[])
                        row.getArray("postal_codes").getArray())))
                .list();
    }

    @Transactional(readOnly = true)
    public List<String> names() {
        return all().stream().map(District::name).toList();
    }

    /** All of them, one on a line. */
    @Transactional(readOnly = true)
    public String text() {
        return all().stream().map(District::line).collect(Collectors.joining("\n"));
    }

    /** The district in which a postal code lies, if it is one alone. */
    @Transactional(readOnly = true)
    public Optional<String> at(@Nullable String postalCode) {
        if (postalCode == null) {
            return Optional.empty();
        }
        var wanted = Normal.postalCode(postalCode);
        var found = all().stream()
                .filter(one ->
                        one.postalCodes().stream().map(Normal::postalCode).anyMatch(wanted::equals))
                .map(District::name)
                .toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /** Puts those of a text, one on a line, in the place of those that were there. */
    public void replace(String text) {
        sql.sql("delete from verification_district").update();
        int position = 0;
        for (var district : read(text)) {
            insert(district.name(), district.postalCodes(), position++);
        }
    }

    /** Adds those that are not known yet. */
    public void add(List<String> names) {
        names.forEach(name -> insert(name, List.of(), 1000));
    }

    private static List<District> read(String text) {
        Map<String, District> byName = new LinkedHashMap<>();
        for (var line :
                text.lines().map(String::strip).filter(one -> !one.isEmpty()).toList()) {
            var halves = line.split("=", 2);
            var codes = halves.length < 2
                    ? List.<String>of()
                    : Arrays.stream(halves[1].split("[,; ]+"))
                            .filter(one -> !one.isBlank())
                            .toList();
            byName.putIfAbsent(halves[0].strip(), new District(halves[0].strip(), codes));
        }
        return List.copyOf(byName.values());
    }

    private void insert(String name, List<String> postalCodes, int position) {
        sql.sql(
                        "insert into verification_district (name, postal_codes, position) values (?, ?, ?) on conflict do nothing")
                .params(name, postalCodes.toArray(String[]::new), position)
                .update();
    }
}
