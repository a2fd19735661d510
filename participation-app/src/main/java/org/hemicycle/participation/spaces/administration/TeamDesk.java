package org.hemicycle.participation.spaces.administration;

import java.util.List;
import org.hemicycle.participation.identity.Role;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.modules.Needs;
import org.hemicycle.participation.modules.Power;
import org.hemicycle.participation.prose.Localized;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Who works on a space: those who have a role in it, and the way to appoint others. */
@Controller
@Needs({Power.EDIT, Power.APPOINT})
class TeamDesk {
    private final JdbcClient sql;

    TeamDesk(JdbcClient sql) {
        this.sql = sql;
    }

    @GetMapping("/admin/spaces/{id:\\d{1,18}}/team")
    @Transactional(readOnly = true)
    ModelAndView show(@PathVariable("id") long space, @AuthenticationPrincipal SignedIn reader) {
        boolean appoints = reader.powers().has(Power.APPOINT, space);
        var team = sql.sql("""
                select p.id, p.name, g.role from role_grant g join participant p on p.id = g.participant_id
                 where g.space_id = ? and p.disabled_at is null order by g.role, p.name
                """)
                .param(space)
                .query((row, _) -> new TeamPage.Mate(
                        row.getLong("id"),
                        row.getString("name"),
                        Role.of(row.getString("role")).orElse(Role.MODERATOR)))
                .list();
        return sql.sql("select title, type from space where id = ?")
                .param(space)
                .query((row, _) -> new TeamPage(
                        space,
                        Localized.text(row, "title"),
                        row.getString("type"),
                        team,
                        List.of(Role.values()),
                        appoints))
                .optional()
                .map(page -> new ModelAndView("spaces/administration/team", "page", page))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
