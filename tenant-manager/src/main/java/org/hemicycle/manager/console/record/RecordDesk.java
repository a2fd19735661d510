package org.hemicycle.manager.console.record;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hemicycle.manager.operators.Acting;
import org.hemicycle.manager.organisations.FieldProblem;
import org.hemicycle.manager.organisations.Organisations;
import org.hemicycle.manager.platform.Allows;
import org.hemicycle.manager.platform.Permission;
import org.hemicycle.manager.records.ClientRecord;
import org.hemicycle.manager.records.ClientRecords;
import org.hemicycle.manager.records.ContactRole;
import org.hemicycle.manager.records.RecordField;
import org.hemicycle.provisioning.registry.Tenant;
import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Message;
import org.hemicycle.themes.Notice;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@Allows(Permission.BILL)
@RequestMapping("/organisations/{slug}/record")
class RecordDesk {
    private final Organisations organisations;
    private final ClientRecords records;
    private final Clock clock;

    RecordDesk(Organisations organisations, ClientRecords records, Clock clock) {
        this.organisations = organisations;
        this.records = records;
        this.clock = clock;
    }

    @GetMapping
    @Allows(Permission.LOOK)
    ModelAndView show(@PathVariable String slug) {
        var tenant = tenant(slug);
        var kept = records.of(tenant.id());
        return page("show", tenant, kept, kept.values(), FormErrors.NONE);
    }

    @GetMapping("/edit")
    ModelAndView edit(@PathVariable String slug) {
        var tenant = tenant(slug);
        var kept = records.of(tenant.id());
        return page("edit", tenant, kept, kept.values(), FormErrors.NONE);
    }

    @PostMapping
    ModelAndView keep(
            @PathVariable String slug,
            @RequestParam Map<String, String> form,
            @RequestParam long version,
            RedirectAttributes redirect) {
        var tenant = tenant(slug);
        var written = fields(form);
        return switch (records.keep(tenant, written, version, Acting.now())) {
            case ClientRecords.Outcome.Kept _ -> {
                redirect.addFlashAttribute("notice", Notice.success("record.kept"));
                yield new ModelAndView("redirect:/organisations/" + tenant.slug() + "/record");
            }
            case ClientRecords.Outcome.Invalid(var problems) ->
                page("edit", tenant, records.of(tenant.id()), written, errors(problems));
            case ClientRecords.Outcome.Stale(var now) ->
                page("edit", tenant, now, written, FormErrors.of("legalName", Message.of("record.stale")));
        };
    }

    private static Map<String, String> fields(Map<String, String> form) {
        var fields = new HashMap<String, String>();
        for (var field : RecordField.values()) {
            fields.put(field.key(), form.getOrDefault(field.key(), ""));
        }
        for (var role : ContactRole.values()) {
            ContactRole.DETAILS.forEach(
                    detail -> fields.put(role.field(detail), form.getOrDefault(role.field(detail), "")));
        }
        return fields;
    }

    private static FormErrors errors(List<FieldProblem> problems) {
        var errors = FormErrors.NONE;
        for (var problem : problems) {
            var field = problem.field().substring(1).replace('/', '.');
            errors = errors.and(field, new Message(problem.message(), problem.arguments()));
        }
        return errors;
    }

    private ModelAndView page(
            String name, Tenant tenant, ClientRecord kept, Map<String, String> written, FormErrors errors) {
        var today = LocalDate.ofInstant(clock.instant(), tenant.timeZone());
        return new ModelAndView(
                "console/record/" + name,
                Map.of("page", new RecordPage(tenant, kept, written, today, errors)),
                errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private Tenant tenant(String slug) {
        return organisations
                .find(slug)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND))
                .tenant();
    }
}
