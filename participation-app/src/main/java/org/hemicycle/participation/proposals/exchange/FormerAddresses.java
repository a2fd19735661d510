package org.hemicycle.participation.proposals.exchange;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.hemicycle.participation.proposals.ProposalId;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;

/** The addresses that imported proposals had on Decidim lead on to where they are now, when the organisation brings its host name. */
@Controller
class FormerAddresses {
    private final JdbcClient sql;

    FormerAddresses(JdbcClient sql) {
        this.sql = sql;
    }

    @GetMapping({
        "/processes/{space}/f/{component:\\d{1,18}}/proposals/{number:\\d{1,18}}",
        "/assemblies/{space}/f/{component:\\d{1,18}}/proposals/{number:\\d{1,18}}",
        "/conferences/{space}/f/{component:\\d{1,18}}/proposals/{number:\\d{1,18}}",
        "/initiatives/{space}/f/{component:\\d{1,18}}/proposals/{number:\\d{1,18}}"
    })
    @Transactional(readOnly = true)
    public ResponseEntity<Void> follow(HttpServletRequest request) {
        return sql.sql("select proposal_id from proposal_origin where former_path = ? order by proposal_id limit 1")
                .param(request.getRequestURI())
                .query((row, _) -> new ProposalId(row.getLong(1)))
                .optional()
                .map(id -> ResponseEntity.status(HttpStatus.MOVED_PERMANENTLY)
                        .location(URI.create(id.path()))
                        .<Void>build())
                .orElseGet(() -> ResponseEntity.notFound().build());
    }
}
