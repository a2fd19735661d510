package org.hemicycle.participation.proposals.map;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.hemicycle.participation.identity.AuditLog;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.layout.SeeOther;
import org.hemicycle.participation.modules.AdminEntry;
import org.hemicycle.participation.modules.Needs;
import org.hemicycle.participation.modules.Power;
import org.hemicycle.participation.proposals.Flash;
import org.hemicycle.participation.proposals.lists.Filters;
import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Message;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The outlines of the organisation's territory, for its maps. */
@Controller
@Needs(Power.CONFIGURE)
@RequestMapping("/admin/map")
class OutlineDesk {
    private final JdbcClient sql;
    private final DrawingMaps maps;
    private final AuditLog log;

    OutlineDesk(JdbcClient sql, DrawingMaps maps, AuditLog log) {
        this.sql = sql;
        this.maps = maps;
        this.log = log;
    }

    @GetMapping
    @Transactional(readOnly = true)
    ModelAndView show() {
        return page(FormErrors.NONE);
    }

    @PostMapping
    @Transactional
    ModelAndView add(
            @RequestParam("file") MultipartFile file, @AuthenticationPrincipal SignedIn actor, RedirectAttributes flash)
            throws IOException {
        var areas = GeoJson.areas(file.getBytes());
        if (areas.isEmpty()) {
            return page(FormErrors.of("file", Message.of("admin.map.wrong")));
        }
        areas.forEach(area -> sql.sql("insert into map_outline (name, shape) values (?, cast(? as jsonb))")
                .params(area.name(), area.shape())
                .update());
        log.write(actor, "map.outlined", Map.of("outlines", areas.size()));
        return Flash.success(flash, "admin.map.added", "/admin/map");
    }

    @DeleteMapping("/{id:\\d{1,18}}")
    @Transactional
    ModelAndView remove(
            @PathVariable("id") long id, @AuthenticationPrincipal SignedIn actor, RedirectAttributes flash) {
        if (sql.sql("delete from map_outline where id = ?").param(id).update() == 1) {
            log.write(actor, "map.outline-removed", Map.of("outline", id));
        }
        return Flash.success(flash, "admin.map.removed", "/admin/map");
    }

    private ModelAndView page(FormErrors errors) {
        List<Named> outlines = sql.sql("select id, name from map_outline order by position, name, id")
                .query((row, _) -> new Named(row.getLong("id"), row.getString("name")))
                .list();
        return SeeOther.show(
                "proposals/map/outlines",
                new OutlinesPage(outlines, maps.of(0, Filters.NONE, null, false), errors),
                errors);
    }

    /** An outline in the list. */
    record Named(long id, String name) {}

    /** All outlines, and how they look. */
    record OutlinesPage(List<Named> outlines, MapPicture map, FormErrors errors) {}

    /** Where the outlines are found. */
    @org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
    static class Place {
        @Bean
        AdminEntry mapAdministration() {
            return new AdminEntry("proposals", 145, "admin.map", "/admin/map", java.util.Set.of(Power.CONFIGURE));
        }
    }
}
