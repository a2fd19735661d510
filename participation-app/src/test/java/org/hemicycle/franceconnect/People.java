package org.hemicycle.franceconnect;

import java.util.List;
import java.util.Optional;

/** The people of the stand-in. */
final class People {
    static final List<Person> ALL = List.of(
            new Person(
                    "angela", "Angela Claire Louise", "Dubois", "1962-08-24", "1962-08-24", "angela@example.org", true),
            new Person("melaine", "Mélaine", "Trois", "1981-07-27", "1981-07-27", null, true),
            new Person("minor", "Éléonore", "Petit", "2014-03-02", "2014-03-02", "eleonore@example.org", true),
            new Person("year", "Fatoumata", "Diallo", "2008-01-01", "2008", null, true),
            new Person("month", "Amadou", "Ba", "1975-06-01", "1975-06", null, true),
            new Person("deceased", "Jean", "Feu", "1930-01-01", "1930-01-01", null, false));

    private People() {}

    static Optional<Person> find(String key) {
        return ALL.stream().filter(person -> person.key().equals(key)).findFirst();
    }

    static Person withSubject(String subject) {
        return ALL.stream()
                .filter(person -> person.subject().equals(subject))
                .findFirst()
                .orElseThrow();
    }
}
