package org.hemicycle.participation.spaces.taxonomy;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hemicycle.participation.identity.AuditLog;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.layout.SeeOther;
import org.hemicycle.participation.modules.Needs;
import org.hemicycle.participation.modules.Power;
import org.hemicycle.participation.prose.Localized;
import org.hemicycle.themes.Notice;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tools.jackson.databind.json.JsonMapper;

/** Which branches of the trees a component offers; none chosen means all. */
@Controller
@Needs(Power.EDIT)
@RequestMapping("/admin/spaces/{id:\\d{1,18}}/components/{component:\\d{1,18}}/themes")
class BranchesDesk {
    private static final JsonMapper JSON = JsonMapper.shared();
    private final Taxonomy taxonomy;
    private final JdbcClient sql;
    private final AuditLog log;

    BranchesDesk(Taxonomy taxonomy, JdbcClient sql, AuditLog log) {
        this.taxonomy = taxonomy;
        this.sql = sql;
        this.log = log;
    }

    @GetMapping
    @Transactional(readOnly = true)
    ModelAndView form(@PathVariable("id") long space, @PathVariable("component") long component) {
        var nodes = taxonomy.nodes();
        return sql.sql("""
                select name, array(select jsonb_array_elements_text(settings -> 'taxonomy')) as chosen
                  from component where id = ? and space_id = ?
                """)
                .params(component, space)
                .query((row, _) ->
                        new BranchesPage(space, component, Localized.text(row, "name"), nodes, Set.of((String[])
                                row.getArray("chosen").getArray())))
                .optional()
                .map(page -> new ModelAndView("spaces/taxonomy/branches", "page", page))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @PostMapping
    @Transactional
    ModelAndView keep(
            @PathVariable("id") long space,
            @PathVariable("component") long component,
            @RequestParam MultiValueMap<String, String> values,
            @AuthenticationPrincipal SignedIn actor,
            RedirectAttributes flash) {
        var known =
                taxonomy.nodes().stream().map(node -> Long.toString(node.id())).collect(Collectors.toSet());
        var chosen = values.getOrDefault("branch", java.util.List.of()).stream()
                .filter(known::contains)
                .distinct()
                .toList();
        int kept = sql.sql("""
                update component set settings = (settings - 'taxonomy')
                       || case when :none then '{}'::jsonb else jsonb_build_object('taxonomy', :chosen::jsonb) end
                 where id = :component and space_id = :space
                """)
                .param("none", chosen.isEmpty())
                .param("chosen", JSON.writeValueAsString(chosen))
                .param("component", component)
                .param("space", space)
                .update();
        if (kept == 0) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        log.write(actor, "component.branches", Map.of("space", space, "component", component));
        return SeeOther.page("/admin/spaces/" + space + "#components", flash, Notice.success("admin.saved"));
    }
}
