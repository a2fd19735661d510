package org.hemicycle.participation.proposals.supports;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hemicycle.participation.identity.AuditLog;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.modules.Needs;
import org.hemicycle.participation.modules.Power;
import org.hemicycle.participation.proposals.Flash;
import org.hemicycle.participation.proposals.Proposal;
import org.hemicycle.participation.proposals.ProposalId;
import org.hemicycle.participation.proposals.Proposals;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Staff say which proposals exclude one another: of these, a person supports one. */
@Controller
@Needs(Power.ANSWER)
@RequestMapping("/admin/proposals/{id:\\d{1,18}}/alternatives")
class AlternativesDesk {
    private static final int MOST = 20;

    private final JdbcClient sql;
    private final Proposals proposals;
    private final AuditLog log;

    AlternativesDesk(JdbcClient sql, Proposals proposals, AuditLog log) {
        this.sql = sql;
        this.proposals = proposals;
        this.log = log;
    }

    @GetMapping
    @Transactional(readOnly = true)
    ModelAndView form(@PathVariable("id") long id) {
        return new ModelAndView("proposals/supports/alternatives", "page", new AlternativesPage(find(id), others(id)));
    }

    @PostMapping
    @Transactional
    ModelAndView keep(
            @PathVariable("id") long id,
            @RequestParam(name = "numbers", defaultValue = "") String numbers,
            @AuthenticationPrincipal SignedIn actor,
            RedirectAttributes flash) {
        var proposal = find(id);
        var chosen = Stream.concat(
                        Stream.of(id),
                        Arrays.stream(numbers.split("\\D+"))
                                .filter(text -> !text.isEmpty() && text.length() < 18)
                                .map(Long::valueOf))
                .distinct()
                .limit(MOST)
                .toArray(Long[]::new);
        sql.sql(
                        "delete from proposal_alternative where family = (select family from proposal_alternative where proposal_id = ?)")
                .param(id)
                .update();
        if (chosen.length > 1) {
            sql.sql("""
                    insert into proposal_alternative (proposal_id, family)
                    select p.id, :family from proposal p where p.id = any(:chosen) and p.component_id = :component
                    on conflict (proposal_id) do update set family = excluded.family
                    """)
                    .param("family", id)
                    .param("chosen", chosen)
                    .param("component", proposal.component())
                    .update();
        }
        log.write(actor, "proposal.alternatives", Map.of("proposal", id, "others", chosen.length - 1));
        return Flash.success(flash, "admin.alternatives.kept", "/admin/proposals/" + id + "/alternatives");
    }

    private Proposal find(long id) {
        return proposals
                .find(new ProposalId(id), null)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private List<Other> others(long id) {
        return sql.sql("""
                select p.id, p.title from proposal_alternative a
                  join proposal_alternative o on o.family = a.family and o.proposal_id <> a.proposal_id
                  join proposal p on p.id = o.proposal_id
                 where a.proposal_id = ? order by p.id
                """)
                .param(id)
                .query((row, _) -> new Other(row.getLong("id"), row.getString("title")))
                .list();
    }

    /** Another proposal. */
    record Other(long id, String title) {}

    /** A proposal, and those that it excludes. */
    record AlternativesPage(Proposal proposal, List<Other> others) {
        String numbers() {
            return String.join(
                    ", ",
                    others.stream().map(other -> Long.toString(other.id())).toList());
        }
    }
}
