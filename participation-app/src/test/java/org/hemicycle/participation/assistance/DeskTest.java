package org.hemicycle.participation.assistance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.UUID;
import java.util.regex.Pattern;
import org.hemicycle.participation.Browser;
import org.hemicycle.participation.ParticipationTest;
import org.hemicycle.participation.SampleSpace;
import org.hemicycle.testing.TestMail;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/** A desk opens accounts: with an address a letter goes out, without one a card is printed, once. */
class DeskTest extends ParticipationTest {
    private static final Pattern NUMBER = Pattern.compile("paper-card-number\">([0-9 ]{11})<");
    private static final Pattern WORD = Pattern.compile("<strong>([a-z]+) </strong>");
    private SampleSpace space;
    private Meeting desk;

    @BeforeEach
    void open() {
        space = new SampleSpace(this, LYON);
        desk = new Meeting(staff(LYON, "facilitator"), space, "desk", 1);
        desk.facilitator.get(desk.path + "/accounts");
    }

    @Test
    void looksAtACardThatNobodyHasAsLongAsAtAnother() {
        assertThat(new BCryptPasswordEncoder().upgradeEncoding(Cards.NOBODYS)).isFalse();
    }

    @Test
    void printsACardThatOpensTheAccountOnce() {
        var card = account("Yvette Martin", "", key());
        assertThat(card.status()).isEqualTo(200);
        assertThat(card.header("Cache-Control")).contains("no-store");
        assertThat(words(card).split(" ")).hasSize(6);
        assertThat(desk.facilitator.get(desk.path + "/accounts").body())
                .contains("Yvette Martin", "pas encore utilisée")
                .doesNotContain(words(card).split(" ")[0] + " ");
        var yvette = visitor(LYON);
        yvette.get("/session/card");
        var entered = yvette.post(
                "/session/card", "number", number(card), "secret", words(card).toUpperCase(java.util.Locale.ROOT));
        assertThat(entered.location()).isEqualTo("/account/password");
        assertThat(yvette.get("/account/password").body()).contains("mot de passe");
        var again = visitor(LYON);
        again.get("/session/card");
        assertThat(again.post("/session/card", "number", number(card), "secret", words(card))
                        .status())
                .isEqualTo(422);
        assertThat(desk.facilitator.get(desk.path + "/accounts").body()).contains("utilisée");
    }

    @Test
    void letsInByTheNumberAndThePasswordChosenSince() {
        var card = account("Yvette Martin", "", key());
        var yvette = visitor(LYON);
        yvette.get("/session/card");
        yvette.post("/session/card", "number", number(card), "secret", words(card));
        yvette.get("/account/password");
        assertThat(yvette.post("/account/password", "password", "trois petits chats gris")
                        .status())
                .isEqualTo(303);
        var later = visitor(LYON);
        later.get("/session/card");
        assertThat(later.post("/session/card", "number", number(card), "secret", "trois petits chats noirs")
                        .status())
                .isEqualTo(422);
        assertThat(later.post(
                                "/session/card",
                                "number",
                                number(card),
                                "secret",
                                "trois petits chats gris",
                                "next",
                                "//evil.example")
                        .location())
                .isEqualTo("/");
        assertThat(later.get("/account").body()).contains("Yvette Martin");
    }

    @Test
    void keepsOnlyADigestOfTheWords() {
        var card = account("Yvette Martin", "", key());
        var number = number(card).replace(" ", "");
        assertThat(space.number(
                        "select count(*) from desk_card where number = ? and secret_hash like '$2%' and strpos(secret_hash, ?) = 0 and expires_at between now() + interval '89 days' and now() + interval '91 days'",
                        number, words(card)))
                .isEqualTo(1);
    }

    @Test
    void diesOfTenGuesses() {
        var card = account("Yvette Martin", "", key());
        var thief = visitor(LYON);
        thief.get("/session/card");
        for (int guess = 0; guess < 10; guess++) {
            assertThat(thief.post("/session/card", "number", number(card), "secret", "un deux trois quatre cinq six")
                            .status())
                    .isEqualTo(422);
        }
        assertThat(thief.post("/session/card", "number", number(card), "secret", words(card))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void opensNothingElsewhereNorAfterItsTime() {
        var card = account("Yvette Martin", "", key());
        var nantes = visitor(NANTES);
        nantes.get("/session/card");
        assertThat(nantes.post("/session/card", "number", number(card), "secret", words(card))
                        .status())
                .isEqualTo(422);
        space.number(
                "update desk_card set expires_at = now() - interval '1 minute' where number = ? returning participant_id",
                number(card).replace(" ", ""));
        var late = visitor(LYON);
        late.get("/session/card");
        assertThat(late.post("/session/card", "number", number(card), "secret", words(card))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void makesAnotherCardInPlaceOfALostOne() {
        var lost = account("Yvette Martin", "", key());
        var id = space.number(
                "select participant_id from desk_card where number = ?",
                number(lost).replace(" ", ""));
        desk.facilitator.get(desk.path + "/accounts");
        var card = desk.facilitator.post(desk.path + "/accounts/" + id + "/card");
        assertThat(number(card)).isEqualTo(number(lost));
        var yvette = visitor(LYON);
        yvette.get("/session/card");
        assertThat(yvette.post("/session/card", "number", number(card), "secret", words(lost))
                        .status())
                .isEqualTo(422);
        assertThat(yvette.post("/session/card", "number", number(card), "secret", words(card))
                        .status())
                .isEqualTo(303);
    }

    @Test
    void opensOneAccountOnADoubleClick() {
        var key = key();
        account("Une fois", "", key);
        assertThat(account("Une fois", "", key).status()).isEqualTo(303);
        assertThat(space.number("select count(*) from desk_account where submission = ?", key))
                .isEqualTo(1);
        assertThat(desk.logged("account.opened-at-desk")).isEqualTo(1);
    }

    @Test
    void sendsALetterAndTellsNobodyWhetherTheAddressIsKnown() {
        var known = "known-" + UUID.randomUUID() + "@example.org";
        participant(LYON, known);
        var fresh = "fresh-" + UUID.randomUUID() + "@example.org";
        desk.facilitator.get(desk.path + "/accounts");
        assertThat(account("Paul", known, key()).location()).isEqualTo(desk.path + "/accounts");
        var toKnown = desk.facilitator.get(desk.path + "/accounts").body().replace(known, "X");
        assertThat(account("Paul", fresh, key()).location()).isEqualTo(desk.path + "/accounts");
        var toFresh = desk.facilitator.get(desk.path + "/accounts").body().replace(fresh, "X");
        assertThat(plain(toFresh)).isEqualTo(plain(toKnown)).contains("Une lettre est partie à X");
        await().until(() -> TestMail.to(fresh).size() == 1 && TestMail.to(known).size() == 1);
    }

    @Test
    void demandsTheTermsOnPaper() {
        var refused = desk.facilitator.post(
                desk.path + "/accounts",
                "name",
                "Paul",
                "language",
                "fr",
                "email",
                "pas une adresse",
                "submission",
                key());
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("field-terms-error", "field-email-error", "value=\"Paul\"");
    }

    @Test
    void isSpokenOfAtSignInWhereThereAreCards() {
        account("Yvette Martin", "", key());
        var visitor = visitor(LYON);
        assertThat(visitor.get("/session/new?next=%2Faccount").body()).contains("/session/card/form");
        assertThat(visitor.post("/session/card/form", "next", "/account").location())
                .isEqualTo("/session/card?next=%2Faccount");
    }

    private Browser.Answer account(String name, String email, String key) {
        return desk.facilitator.post(
                desk.path + "/accounts",
                "name",
                name,
                "email",
                email,
                "language",
                "fr",
                "terms",
                "yes",
                "identity",
                "yes",
                "submission",
                key);
    }

    /** The page without what differs each time. */
    private static String plain(String page) {
        return page.replaceAll("value=\"[^\"]{20,}\"", "").replaceAll("nonce=\"[^\"]*\"", "");
    }

    private static String number(Browser.Answer card) {
        var found = NUMBER.matcher(card.body());
        assertThat(found.find()).as(card.status() + card.body()).isTrue();
        return found.group(1);
    }

    private static String words(Browser.Answer card) {
        return String.join(
                " ",
                WORD.matcher(card.body()).results().map(found -> found.group(1)).toList());
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
