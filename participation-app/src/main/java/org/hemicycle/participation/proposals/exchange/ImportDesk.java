package org.hemicycle.participation.proposals.exchange;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.layout.SeeOther;
import org.hemicycle.participation.modules.InSilence;
import org.hemicycle.participation.modules.Needs;
import org.hemicycle.participation.modules.Power;
import org.hemicycle.participation.modules.Reversible;
import org.hemicycle.participation.proposals.curation.InputChoices;
import org.hemicycle.participation.proposals.states.ComponentOfProposals;
import org.hemicycle.participation.prose.WrittenForm;
import org.hemicycle.participation.tables.TableFormat;
import org.hemicycle.participation.tenancy.CurrentTenant;
import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Message;
import org.hemicycle.themes.Notice;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Files on their way in: sent, mapped, looked at, confirmed. */
@Controller
@Needs(value = Power.ANSWER, inSpaces = true)
@RequestMapping("/admin/proposals/imports")
class ImportDesk {
    private final Imports imports;
    private final ImportFile files;
    private final ConfirmingAnImport confirming;
    private final ComponentOfProposals components;
    private final InputChoices choices;

    ImportDesk(
            Imports imports,
            ImportFile files,
            ConfirmingAnImport confirming,
            ComponentOfProposals components,
            InputChoices choices) {
        this.imports = imports;
        this.files = files;
        this.confirming = confirming;
        this.components = components;
        this.choices = choices;
    }

    @GetMapping
    ModelAndView index(@AuthenticationPrincipal SignedIn reader) {
        return index(reader, "", "", FormErrors.NONE);
    }

    @PostMapping
    @InSilence
    ModelAndView send(
            @RequestParam MultiValueMap<String, String> values,
            @RequestParam(name = "table", required = false) @Nullable MultipartFile file,
            @AuthenticationPrincipal SignedIn actor)
            throws IOException {
        var form = new WrittenForm(values);
        var kind = ImportKind.parse(form.text("kind")).orElse(ImportKind.PROPOSALS);
        var target = form.number("component");
        var component = components
                .find(target == null ? 0 : target)
                .filter(found -> actor.powers().has(Power.ANSWER, found.space()));
        var format = file == null || file.isEmpty()
                ? null
                : TableFormat.ofFile(file.getOriginalFilename()).orElse(null);
        var errors = errors(component.isPresent(), file, format);
        if (!errors.isEmpty() || file == null || format == null || component.isEmpty()) {
            return index(actor, kind.key(), form.text("component"), errors);
        }
        String key;
        try (var content = file.getInputStream()) {
            key = files.keep(content, file.getSize(), "application/octet-stream");
        }
        long id = imports.begin(actor, kind, component.get().id(), format, name(file), key);
        return SeeOther.page("/admin/proposals/imports/" + id);
    }

    @GetMapping("/example")
    void example(
            @RequestParam(name = "kind", defaultValue = "proposals") String kind,
            @RequestParam(name = "format", defaultValue = "csv") String format,
            HttpServletResponse response)
            throws IOException {
        var table = TableFormat.parse(format).orElse(TableFormat.CSV);
        ExportDesk.describe(response, table);
        ExampleTable.write(
                ImportKind.parse(kind).orElse(ImportKind.PROPOSALS),
                table,
                CurrentTenant.get().locales(),
                response.getOutputStream());
    }

    @GetMapping("/{import:\\d{1,18}}")
    ModelAndView show(@PathVariable("import") long id, @AuthenticationPrincipal SignedIn reader) {
        var table = mine(id, reader);
        var page = ImportPage.of(table, choices.within(reader.powers().scope(Power.ANSWER)));
        return new ModelAndView("proposals/exchange/import", "page", page);
    }

    @PostMapping("/{import:\\d{1,18}}/mapping")
    @InSilence
    ModelAndView map(
            @PathVariable("import") long id,
            @RequestParam MultiValueMap<String, String> values,
            @AuthenticationPrincipal SignedIn actor) {
        var table = mine(id, actor);
        var reach = choices.within(actor.powers().scope(Power.ANSWER));
        imports.map(id, MappingForm.read(table, new WrittenForm(values), reach));
        return SeeOther.page(table.path());
    }

    @PostMapping("/{import:\\d{1,18}}/application")
    ModelAndView confirm(@PathVariable("import") long id, @AuthenticationPrincipal SignedIn actor) {
        var table = mine(id, actor);
        confirming.confirm(actor, table);
        return SeeOther.page(table.path());
    }

    @DeleteMapping("/{import:\\d{1,18}}")
    @InSilence
    @Reversible
    ModelAndView leave(
            @PathVariable("import") long id, @AuthenticationPrincipal SignedIn actor, RedirectAttributes flash) {
        imports.leave(mine(id, actor).id()).ifPresent(files::forget);
        return SeeOther.page("/admin/proposals/imports", flash, Notice.success("proposals.import.left"));
    }

    private static FormErrors errors(boolean component, @Nullable MultipartFile file, @Nullable TableFormat format) {
        var errors =
                component ? FormErrors.NONE : FormErrors.of("component", Message.of("proposals.import.no-component"));
        if (file == null || file.isEmpty()) {
            return errors.and("table", Message.of("proposals.import.no-file"));
        }
        return format == null ? errors.and("table", Message.of("proposals.import.no-format")) : errors;
    }

    private static String name(MultipartFile file) {
        var name = String.valueOf(file.getOriginalFilename()).replaceAll(".*[/\\\\]", "");
        return name.length() > 100 ? name.substring(name.length() - 100) : name;
    }

    private ImportOfATable mine(long id, SignedIn person) {
        return imports.find(id)
                .filter(table -> person.powers().has(Power.ANSWER, table.space()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private ModelAndView index(SignedIn reader, String kind, String component, FormErrors errors) {
        var scope = reader.powers().scope(Power.ANSWER);
        var page = new ImportsPage(imports.latest(scope), choices.within(scope), kind, component, errors);
        return SeeOther.show("proposals/exchange/imports", page, errors);
    }
}
