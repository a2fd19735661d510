package org.hemicycle.manager.console.templates;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hemicycle.manager.operators.Acting;
import org.hemicycle.manager.organisations.Organisations;
import org.hemicycle.manager.platform.Allows;
import org.hemicycle.manager.platform.Permission;
import org.hemicycle.manager.templates.ComparingVersions;
import org.hemicycle.manager.templates.SharedPractices;
import org.hemicycle.manager.templates.TemplateLibrary;
import org.hemicycle.manager.templates.TryingATemplate;
import org.hemicycle.provisioning.runs.Run;
import org.hemicycle.provisioning.runs.RunId;
import org.hemicycle.provisioning.runs.Runs;
import org.hemicycle.provisioning.templates.CheckingATemplate;
import org.hemicycle.provisioning.templates.TemplateFlaw;
import org.hemicycle.provisioning.templates.TemplateShelf;
import org.hemicycle.provisioning.templates.TemplateVersion;
import org.hemicycle.provisioning.templates.Templates;
import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Message;
import org.hemicycle.themes.Notice;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The library of templates. */
@Controller("consoleTemplates")
@Allows(Permission.CHANGE)
@RequestMapping("/templates")
class TemplatesController {
    private static final String NUMBER = "{version:\\d{1,6}}";

    private final TemplateLibrary library;
    private final TryingATemplate trying;
    private final ComparingVersions comparing;
    private final SharedPractices practices;
    private final Organisations organisations;
    private final Templates templates;
    private final Runs runs;

    TemplatesController(
            TemplateLibrary library,
            TryingATemplate trying,
            ComparingVersions comparing,
            SharedPractices practices,
            Organisations organisations,
            Templates templates,
            Runs runs) {
        this.library = library;
        this.trying = trying;
        this.comparing = comparing;
        this.practices = practices;
        this.organisations = organisations;
        this.templates = templates;
        this.runs = runs;
    }

    @GetMapping
    @Allows(Permission.LOOK)
    ModelAndView list() {
        var page = new LibraryPage(library.all(), library.offspring(), practices.waiting());
        return new ModelAndView("console/templates/index", Map.of("page", page));
    }

    @GetMapping("/from-space/new")
    ModelAndView askForASpace(@RequestParam(defaultValue = "") String organisation) {
        var sent = new LinkedMultiValueMap<String, String>();
        sent.set("organisation", organisation);
        return taking("fromSpace", sent, FormErrors.NONE);
    }

    @PostMapping("/from-space")
    ModelAndView take(@RequestParam MultiValueMap<String, String> sent, RedirectAttributes redirect) {
        var form = new TakingPage(sent, FormErrors.NONE);
        var wish = new TemplateLibrary.Wish(
                form.text("organisation"),
                form.text("key"),
                Map.of("fr", form.text("name.fr"), "en", form.text("name.en")),
                Map.of("fr", form.text("description.fr"), "en", form.text("description.en")));
        return added(library.take(wish, Acting.now()), "fromSpace", sent, redirect);
    }

    @GetMapping("/file/new")
    ModelAndView askForAFile() {
        return taking("fromFile", new LinkedMultiValueMap<>(), FormErrors.NONE);
    }

    @PostMapping("/file")
    ModelAndView bring(
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam MultipartFile file,
            RedirectAttributes redirect)
            throws IOException {
        if (file.isEmpty()) {
            return taking("fromFile", sent, FormErrors.of("file", Message.of("form.missing")));
        }
        var key = new TakingPage(sent, FormErrors.NONE).text("key");
        return added(library.bring(file.getBytes(), key, Acting.now()), "fromFile", sent, redirect);
    }

    @GetMapping("/{key}/versions/" + NUMBER)
    @Allows(Permission.LOOK)
    ModelAndView show(@PathVariable String key, @PathVariable int version) {
        return page(version(key, version), false);
    }

    @GetMapping("/{key}/versions/" + NUMBER + "/archive")
    ResponseEntity<byte[]> fetch(@PathVariable String key, @PathVariable int version) {
        var found = version(key, version);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/zip"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"hemicycle-%s-%d.zip\"".formatted(found.key(), found.version()))
                .body(library.archive(found.key(), found.version()).orElseThrow());
    }

    @GetMapping("/{key}/versions/" + NUMBER + "/comparison")
    @Allows(Permission.LOOK)
    ModelAndView compare(@PathVariable String key, @PathVariable int version, @RequestParam int with) {
        var after = version(key, version);
        var before = version(key, with);
        var differences = comparing.compare(
                comparing.content(key, with).orElseThrow(TemplatesController::notThere),
                comparing.content(key, version).orElseThrow(TemplatesController::notThere));
        return new ModelAndView(
                "console/templates/comparison", Map.of("page", new ComparisonPage(before, after, differences)));
    }

    @PostMapping("/{key}/versions/" + NUMBER + "/verification")
    ModelAndView verify(@PathVariable String key, @PathVariable int version, RedirectAttributes redirect) {
        return trying.begin(version(key, version), Acting.now())
                .map(run -> new ModelAndView("redirect:/runs/" + run))
                .orElseGet(() -> back(key, version, Notice.warning("opening.no-room"), redirect));
    }

    /** Where the page of a run that tried a template leads. */
    @GetMapping("/tried-by/{run}")
    @Allows(Permission.LOOK)
    ModelAndView triedBy(@PathVariable String run) {
        return library.triedBy(run)
                .map(version ->
                        new ModelAndView("redirect:/templates/" + version.key() + "/versions/" + version.version()))
                .orElseThrow(TemplatesController::notThere);
    }

    @PostMapping("/{key}/versions/" + NUMBER + "/currency")
    ModelAndView makeCurrent(
            @PathVariable String key,
            @PathVariable int version,
            @RequestParam long revision,
            RedirectAttributes redirect) {
        return changed(key, version, library.makeCurrent(key, version, revision, Acting.now()), "current", redirect);
    }

    @PostMapping("/{key}/versions/" + NUMBER + "/retirement")
    ModelAndView retire(
            @PathVariable String key,
            @PathVariable int version,
            @RequestParam long revision,
            RedirectAttributes redirect) {
        return changed(key, version, library.retire(key, version, revision, Acting.now()), "retired", redirect);
    }

    private ModelAndView changed(
            String key, int version, TemplateShelf.Outcome outcome, String deed, RedirectAttributes redirect) {
        return switch (outcome) {
            case DONE -> back(key, version, Notice.success("templates.done." + deed), redirect);
            case UNKNOWN -> throw notThere();
            case STALE -> page(version(key, version), true);
            case UNPROVEN -> back(key, version, Notice.warning("templates.unproven"), redirect);
            case NOT_POSSIBLE -> back(key, version, Notice.warning("templates.already"), redirect);
        };
    }

    private ModelAndView added(
            TemplateLibrary.Adding adding,
            String view,
            MultiValueMap<String, String> sent,
            RedirectAttributes redirect) {
        return switch (adding) {
            case TemplateLibrary.Adding.Added(var version) ->
                back(version.key(), version.version(), Notice.success("templates.added"), redirect);
            case TemplateLibrary.Adding.Invalid(var problems) -> {
                var errors = FormErrors.NONE;
                for (var problem : problems) {
                    var field = problem.field().substring(1).replace('/', '.');
                    errors = errors.and(field, new Message(problem.message(), problem.arguments()));
                }
                yield taking(view, sent, errors);
            }
            case TemplateLibrary.Adding.Flawed(var flaws) -> taking(view, sent, errors(view, flaws));
        };
    }

    private static FormErrors errors(String view, List<TemplateFlaw> flaws) {
        var field = view.equals("fromFile") ? "file" : "organisation";
        var first = flaws.getFirst();
        return FormErrors.of(field, new Message("template.flaw." + first.code(), first.arguments()));
    }

    private static ModelAndView taking(String view, MultiValueMap<String, String> sent, FormErrors errors) {
        return new ModelAndView(
                "console/templates/" + view,
                Map.of("page", new TakingPage(sent, errors)),
                errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private ModelAndView page(TemplateVersion version, boolean stale) {
        var source = version.source();
        var page = new VersionPage(
                version,
                library.versions(version.key()),
                comparing.content(version.key(), version.version()).orElseThrow(TemplatesController::notThere),
                templates
                        .find(version.key(), version.version())
                        .map(CheckingATemplate::languages)
                        .orElseThrow(TemplatesController::notThere),
                library.offspring().getOrDefault(version.toString(), 0L),
                source == null
                        ? null
                        : organisations
                                .find(source)
                                .map(found -> found.tenant().slug().value())
                                .orElse(null),
                trial(version).orElse(null),
                stale);
        return new ModelAndView(
                "console/templates/version", Map.of("page", page), stale ? HttpStatus.CONFLICT : HttpStatus.OK);
    }

    private Optional<Run> trial(TemplateVersion version) {
        return Optional.ofNullable(version.rehearsal())
                .flatMap(RunId::parse)
                .flatMap(runs::find)
                .filter(run -> !run.state().isFinal());
    }

    private static ModelAndView back(String key, int version, Notice notice, RedirectAttributes redirect) {
        redirect.addFlashAttribute("notice", notice);
        return new ModelAndView("redirect:/templates/" + key + "/versions/" + version);
    }

    private TemplateVersion version(String key, int version) {
        return library.find(key, version).orElseThrow(TemplatesController::notThere);
    }

    private static ResponseStatusException notThere() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
