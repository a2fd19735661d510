package org.hemicycle.participation.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import org.hemicycle.participation.ParticipationTest;
import org.junit.jupiter.api.Test;

/** Staff erase accounts on request, with a reason. */
class AccountDeskTest extends ParticipationTest {
    @Test
    void erasesForGoodWithAReason() throws Exception {
        var ada = Somebody.in(this, LYON, email -> participant(LYON, email));
        var camille = administrator(LYON);
        var path = "/admin/accounts/" + ada.id;
        camille.get(path);
        var refused = camille.post(path + "/erasure", "reason", "", "published", "remove");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("field-reason-error", "field-sure-error");
        assertThat(camille.post(path + "/erasure", "reason", "Par lettre", "published", "remove", "sure", "yes")
                        .location())
                .isEqualTo("/admin/members");
        assertThat(HomeSearch.columnsWith(LYON, ada.email)).isEmpty();
        assertThat(logged(ada, "account.erased", "Par lettre")).isEqualTo(1);
        assertThat(camille.get(path).status()).isEqualTo(404);
    }

    @Test
    void isOnlyForThoseWhoAppoint() {
        var ada = Somebody.in(this, LYON, email -> participant(LYON, email));
        assertThat(staff(LYON, "moderator").get("/admin/accounts/" + ada.id).status())
                .isEqualTo(403);
        assertThat(administrator(NANTES).get("/admin/accounts/" + ada.id + "9").status())
                .isEqualTo(404);
    }

    private long logged(Somebody person, String action, String reason) {
        return person.space.number(
                "select count(*) from audit_entry where action = ? and reason = ? and detail ->> 'participant' = ?",
                action,
                reason,
                "" + person.id);
    }
}
