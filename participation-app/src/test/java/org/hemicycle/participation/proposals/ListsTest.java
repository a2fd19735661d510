package org.hemicycle.participation.proposals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.regex.Pattern;
import org.hemicycle.participation.Browser;
import org.hemicycle.participation.ParticipationTest;
import org.hemicycle.participation.SampleSpace;
import org.hemicycle.participation.Statements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ListsTest extends ParticipationTest {
    private static final Pattern TITLE = Pattern.compile("item-title\"><a href=\"[^\"]+\">([^<]+)<");

    private SampleSpace space;
    private String list;

    @BeforeEach
    void open() {
        space = new SampleSpace(this, LYON);
        list = "/spaces/" + space.slug() + "/proposals";
    }

    @Test
    void keepsARandomOrderWhileSomebodyGoesToAndFro() {
        for (int i = 0; i < 30; i++) {
            space.proposal("La proposition numéro " + i + " du quartier", i % 5);
        }
        Browser visitor = visitor(LYON);
        String seeded = visitor.get(list + "?sort=random").location();
        assertThat(seeded).contains("seed=");
        String first = titles(visitor.get(seeded));
        assertThat(titles(visitor.get(seeded))).isEqualTo(first);
        assertThat(visitor.get(seeded).body()).contains(seeded.substring(seeded.indexOf("seed=")));
        assertThat(titles(visitor.get(list + "?sort=random&seed=1")))
                .isNotEqualTo(titles(visitor.get(list + "?sort=random&seed=2")));
    }

    @Test
    void opensWithTheMostSupportedOnceSupportsAreClosed() {
        set("default-order", "automatic");
        space.proposal("La moins soutenue des propositions", 1);
        space.proposal("La plus soutenue des propositions", 9);
        assertThat(visitor(LYON).get(list).location()).contains("sort=random");
        space.opening("comment");
        assertThat(titles(visitor(LYON).get(list))).startsWith("La plus soutenue");
    }

    @Test
    void sortsByCommentsLikesAndFollows() {
        long quiet = space.proposal("La plus silencieuse des propositions", 0);
        long loud = space.proposal("La plus discutée des propositions", 0);
        space.proposal("La plus récente des propositions", 0);
        inside(LYON, () -> {
            sql.sql("insert into comment_tally values ('proposal', ?, 4)")
                    .param(loud)
                    .update();
            sql.sql("insert into liking_tally values ('proposal', ?, 3, 0), ('proposal', ?, 1, 9)")
                    .params(quiet, loud)
                    .update();
            return 0;
        });
        Browser visitor = visitor(LYON);
        assertThat(titles(visitor.get(list + "?sort=commented"))).startsWith("La plus discutée");
        assertThat(titles(visitor.get(list + "?sort=liked"))).startsWith("La plus silencieuse");
        assertThat(titles(visitor.get(list + "?sort=followed"))).startsWith("La plus discutée");
    }

    @Test
    void findsWhatLiesBelowATheme() {
        long above = space.number("insert into theme (name) values ('{\"fr\":\"Ville\"}') returning id");
        long below =
                space.number("insert into theme (name, parent_id) values ('{\"fr\":\"Rues\"}', ?) returning id", above);
        long quarter =
                space.number("insert into theme (name, kind) values ('{\"fr\":\"Vaise\"}', 'territory') returning id");
        long id = space.proposal("Des bancs à l’ombre sur le quai", 0);
        space.proposal("Une tout autre proposition sans thème", 0);
        inside(
                LYON,
                () -> sql.sql("update proposal set theme_id = ?, territory_id = ? where id = ?")
                        .params(below, quarter, id)
                        .update());
        Browser visitor = visitor(LYON);
        assertThat(titles(visitor.get(list + "?theme=" + above))).isEqualTo("Des bancs à l’ombre sur le quai");
        assertThat(visitor.get(list + "?territory=" + quarter).body())
                .contains("Ville (1)", "Rues (1)", "1 proposition");
        assertThat(visitor.get(list + "?theme=" + above + "&origin=official").body())
                .contains("Aucune");
        visitor(LYON);
        inside(
                LYON,
                () -> sql.sql("delete from theme where id in (?, ?, ?)")
                        .params(below, above, quarter)
                        .update());
    }

    @Test
    void showsSomebodyWhatIsTheirs() {
        String email = UUID.randomUUID() + "@example.org";
        Browser jeanne = participant(LYON, email);
        long mine = space.proposal("Des bancs à l’ombre sur le quai", 0);
        space.proposal("Celle de quelqu’un d’autre, tout autre", 0);
        inside(
                LYON,
                () -> sql.sql(
                                "update proposal set author_id = (select id from participant where email = ?) where id = ?")
                        .params(email, mine)
                        .update());
        assertThat(titles(jeanne.get(list + "?only=mine"))).isEqualTo("Des bancs à l’ombre sur le quai");
        assertThat(titles(visitor(LYON).get(list + "?only=mine")))
                .as("means nothing to somebody unknown")
                .contains("Celle de quelqu’un");
        assertThat(jeanne.get(list + "?only=supported").body()).contains("Aucune");
    }

    @Test
    void hidesTheNumbersOfSupports() {
        space.proposal("La plus soutenue des propositions", 977);
        set("supports-hidden", "true");
        assertThat(visitor(LYON).get(list).body()).doesNotContain("977", "sort=supported");
    }

    @Test
    void drawsAMapWithTheFiltersOfTheListAndWithoutATileServer() {
        set("places", "true");
        long id = space.proposal("Des bancs à l’ombre sur le quai", 0);
        space.proposal("Nulle part sur la carte, mais dans la liste", 0);
        inside(
                LYON,
                () -> sql.sql("update proposal set latitude = 45.76, longitude = 4.84 where id = ?")
                        .param(id)
                        .update());
        Browser visitor = visitor(LYON);
        String map = visitor.get(list + "?view=map").body();
        assertThat(map).contains("class=\"map-mark\"", "href=\"/proposals/" + id + "\"", "1 lieu sur la carte");
        assertThat(visitor.get(list + "?view=map&box=4.8,45.7,4.9,45.8").body()).contains("class=\"map-mark\"");
        assertThat(visitor.get(list + "?view=map&box=2,48,3,49").body()).doesNotContain("class=\"map-mark\"");
        assertThat(visitor.get(list + "?view=map&box=x,48,3,49").status()).isEqualTo(200);
        assertThat(visitor.get(list + "?view=map&q=introuvable").body()).doesNotContain("class=\"map-mark\"");
    }

    @Test
    void needsNoMoreThanSixStatementsWithEverythingOn() {
        set("places", "true");
        Browser jeanne = participant(LYON, UUID.randomUUID() + "@example.org");
        jeanne.get(list);
        assertThat(Statements.during(() -> jeanne.get(list + "?view=map&sort=liked&only=followed&q=quai")))
                .isLessThanOrEqualTo(8);
    }

    private void set(String key, String value) {
        inside(LYON, () -> sql.sql("""
                update component set settings = jsonb_set(settings, '{own}', coalesce(settings -> 'own', '{}') || jsonb_build_object(?, ?))
                 where id = ?
                """).params(key, value, space.component()).update());
    }

    private static String titles(Browser.Answer page) {
        assertThat(page.status()).isEqualTo(200);
        return String.join(
                " | ",
                TITLE.matcher(page.body())
                        .results()
                        .map(found -> found.group(1))
                        .toList());
    }
}
