package org.hemicycle.manager.console.imports;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import org.hemicycle.manager.imports.DecidingOnImports;
import org.hemicycle.manager.imports.Import;
import org.hemicycle.manager.imports.ImportOutcome;
import org.hemicycle.manager.imports.Imports;
import org.hemicycle.manager.imports.ResultsOfAnImport;
import org.hemicycle.manager.operators.Acting;
import org.hemicycle.manager.organisations.FieldProblem;
import org.hemicycle.manager.platform.Allows;
import org.hemicycle.manager.platform.Permission;
import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Message;
import org.hemicycle.themes.Notice;
import org.hemicycle.themes.web.Frames;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@Allows(Permission.OPEN)
@RequestMapping("/imports")
class ImportsDesk {
    private static final String NUMBER = "/{id:[0-9a-f-]{36}}";
    private static final int LISTS = 50;
    private static final int LONGEST_NAME = 200;

    private final Imports imports;
    private final DecidingOnImports deciding;
    private final ResultsOfAnImport results;
    private final Frames frames;

    ImportsDesk(Imports imports, DecidingOnImports deciding, ResultsOfAnImport results, Frames frames) {
        this.imports = imports;
        this.deciding = deciding;
        this.results = results;
        this.frames = frames;
    }

    @GetMapping
    @Allows(Permission.LOOK)
    ModelAndView list() {
        return lists(FormErrors.NONE);
    }

    @PostMapping
    ModelAndView propose(@RequestParam MultipartFile file, RedirectAttributes redirect) throws IOException {
        if (file.isEmpty()) {
            return lists(FormErrors.of("file", Message.of("imports.file.missing")));
        }
        return switch (deciding.propose(file.getBytes(), name(file), Acting.now())) {
            case ImportOutcome.Done done -> shown(done, redirect);
            case ImportOutcome.Unreadable(var problem) -> lists(errors(problem));
            case ImportOutcome.Stale _, ImportOutcome.NotNow _, ImportOutcome.Unknown _ ->
                throw new ResponseStatusException(HttpStatus.CONFLICT);
        };
    }

    @GetMapping("/sample.csv")
    @Allows(Permission.LOOK)
    ResponseEntity<String> sample() {
        return table("organisations.csv", ResultsOfAnImport.sample());
    }

    @GetMapping(NUMBER)
    @Allows(Permission.LOOK)
    ModelAndView show(@PathVariable UUID id) {
        return page("show", find(id), FormErrors.NONE);
    }

    /** The part of the page that moves. */
    @GetMapping(NUMBER + "/progress")
    @Allows(Permission.LOOK)
    ModelAndView progress(@PathVariable UUID id, HttpServletResponse response) {
        response.setHeader("Cache-Control", CacheControl.noStore().getHeaderValue());
        return page("progress", find(id), FormErrors.NONE);
    }

    @GetMapping(NUMBER + "/results.csv")
    @Allows(Permission.LOOK)
    ResponseEntity<String> results(@PathVariable UUID id, HttpServletRequest request, HttpServletResponse response) {
        var t = frames.of(request, response).texts();
        return table("organisations.csv", results.csv(imports.rows(find(id).id()), t));
    }

    @PostMapping(NUMBER + "/confirmation")
    ModelAndView confirm(
            @PathVariable UUID id, @RequestParam(defaultValue = "-1") long version, RedirectAttributes redirect) {
        return after(deciding.confirm(id, version, Acting.now()), id, redirect);
    }

    @PostMapping(NUMBER + "/cancellation")
    ModelAndView cancel(
            @PathVariable UUID id, @RequestParam(defaultValue = "-1") long version, RedirectAttributes redirect) {
        return after(deciding.cancel(id, version, Acting.now()), id, redirect);
    }

    @PostMapping(NUMBER + "/retry")
    ModelAndView retry(
            @PathVariable UUID id, @RequestParam(defaultValue = "-1") long version, RedirectAttributes redirect) {
        return after(deciding.retry(id, version, Acting.now()), id, redirect);
    }

    @PostMapping(NUMBER + "/corrections")
    ModelAndView correct(
            @PathVariable UUID id,
            @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "-1") long version,
            RedirectAttributes redirect)
            throws IOException {
        if (file.isEmpty()) {
            return page("show", find(id), FormErrors.of("file", Message.of("imports.file.missing")));
        }
        var outcome = deciding.correct(id, file.getBytes(), version, Acting.now());
        return outcome instanceof ImportOutcome.Unreadable(var problem)
                ? page("show", find(id), errors(problem))
                : after(outcome, id, redirect);
    }

    private static ModelAndView shown(ImportOutcome.Done done, RedirectAttributes redirect) {
        if (!done.ignored().isEmpty()) {
            redirect.addFlashAttribute("notice", Notice.warning("imports.ignored", String.join(", ", done.ignored())));
        }
        return new ModelAndView("redirect:/imports/" + done.now().id());
    }

    private static ModelAndView after(ImportOutcome outcome, UUID id, RedirectAttributes redirect) {
        return switch (outcome) {
            case ImportOutcome.Done done -> shown(done, redirect);
            case ImportOutcome.Unknown() -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            case ImportOutcome.Stale _, ImportOutcome.NotNow _, ImportOutcome.Unreadable _ -> {
                redirect.addFlashAttribute("notice", Notice.warning("imports.stale"));
                yield new ModelAndView("redirect:/imports/" + id);
            }
        };
    }

    private ModelAndView lists(FormErrors errors) {
        var page = new ImportsPage(imports.list(LISTS), errors);
        return new ModelAndView("console/imports/index", Map.of("page", page), status(errors));
    }

    private ModelAndView page(String view, Import list, FormErrors errors) {
        var page = new ImportPage(list, imports.rows(list.id()), errors);
        return new ModelAndView("console/imports/" + view, Map.of("page", page), status(errors));
    }

    private Import find(UUID id) {
        return imports.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static HttpStatus status(FormErrors errors) {
        return errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
    }

    private static FormErrors errors(FieldProblem problem) {
        return FormErrors.of(
                "file", Message.of(problem.message(), problem.arguments().toArray()));
    }

    private static String name(MultipartFile file) {
        var name = file.getOriginalFilename();
        var plain = name == null
                ? ""
                : name.replaceAll(".*[/\\\\]", "").replaceAll("\\p{Cntrl}", "").strip();
        return plain.isEmpty() ? "list.csv" : plain.substring(0, Math.min(LONGEST_NAME, plain.length()));
    }

    private static ResponseEntity<String> table(String name, String csv) {
        return ResponseEntity.ok()
                .header("Content-Type", "text/csv;charset=utf-8")
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .cacheControl(CacheControl.noStore())
                .body(csv);
    }
}
