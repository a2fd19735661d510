package org.hemicycle.participation.verification.census;

import static org.hemicycle.themes.Message.of;

import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.layout.SeeOther;
import org.hemicycle.participation.modules.Needs;
import org.hemicycle.participation.modules.Power;
import org.hemicycle.participation.modules.Withheld;
import org.hemicycle.participation.prose.WrittenForm;
import org.hemicycle.participation.verification.authorisations.Authorisations;
import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Notice;
import org.jspecify.annotations.Nullable;
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
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The list in the administration: sent, looked at, applied, deleted. */
@Controller
@Needs(Power.CONFIGURE)
@Withheld
@RequestMapping("/admin/verification/census")
class CensusDesk {
    private static final String PATH = "/admin/verification/census";
    private final CensusIntake intake;
    private final CensusUploads uploads;
    private final ShapingTheCensus shaping;
    private final CensusEntries entries;
    private final Authorisations authorisations;

    CensusDesk(
            CensusIntake intake,
            CensusUploads uploads,
            ShapingTheCensus shaping,
            CensusEntries entries,
            Authorisations authorisations) {
        this.intake = intake;
        this.uploads = uploads;
        this.shaping = shaping;
        this.entries = entries;
        this.authorisations = authorisations;
    }

    @GetMapping
    ModelAndView show() {
        return page(null, FormErrors.NONE);
    }

    @PostMapping
    ModelAndView send(@RequestParam(name = "list", required = false) @Nullable MultipartFile list) throws IOException {
        if (list == null || list.isEmpty()) {
            return page(null, FormErrors.of("list", of("verification.census.no-file")));
        }
        return intake.take(list)
                ? SeeOther.page(PATH)
                : page(null, FormErrors.of("list", of("verification.census.no-list")));
    }

    @PostMapping("/{id:\\d{1,18}}/columns")
    ModelAndView read(@PathVariable("id") long id, @RequestParam MultiValueMap<String, String> values) {
        var form = new WrittenForm(values);
        var layout = layout(form);
        boolean replaces = !form.text("mode").equals("add");
        var errors = check(layout, replaces);
        if (!errors.isEmpty()) {
            return page(layout, errors);
        }
        uploads.read(id, layout, replaces, replaces && form.ticked("ends"));
        return SeeOther.page(PATH);
    }

    @PostMapping("/{id:\\d{1,18}}/application")
    ModelAndView apply(@PathVariable("id") long id, @AuthenticationPrincipal SignedIn actor, RedirectAttributes flash) {
        return shaping.apply(actor, id)
                ? SeeOther.page(PATH, flash, Notice.success("verification.census.applied"))
                : SeeOther.page(PATH);
    }

    @DeleteMapping("/{id:\\d{1,18}}")
    ModelAndView leave(RedirectAttributes flash) {
        shaping.leavePrepared();
        return SeeOther.page(PATH, flash, Notice.success("verification.census.left"));
    }

    @DeleteMapping
    ModelAndView delete(@AuthenticationPrincipal SignedIn actor, RedirectAttributes flash) {
        shaping.delete(actor);
        return SeeOther.page(PATH, flash, Notice.success("verification.census.deleted"));
    }

    private FormErrors check(CensusLayout layout, boolean replaces) {
        if (layout.asked().size() < 2 && !layout.asked().contains(CensusField.NUMBER)) {
            return FormErrors.of("asked", of("verification.census.too-little"));
        }
        if (!layout.columns().keySet().containsAll(layout.asked())) {
            return FormErrors.of("asked", of("verification.census.not-a-column"));
        }
        boolean differs = uploads.applied().stream()
                .findFirst()
                .filter(one -> !one.layout().asked().equals(layout.asked()))
                .isPresent();
        return !replaces && differs ? FormErrors.of("asked", of("verification.census.asked-differs")) : FormErrors.NONE;
    }

    private static CensusLayout layout(WrittenForm form) {
        var columns = new EnumMap<CensusField, Integer>(CensusField.class);
        for (var field : CensusField.values()) {
            var column = form.number("column." + field.key());
            if (column != null && column >= 0 && column < 1000) {
                columns.put(field, column.intValue());
            }
        }
        Set<String> asked = form.chosen("asked");
        return new CensusLayout(
                columns,
                List.of(CensusField.values()).stream()
                        .filter(field -> field.isAskable() && asked.contains(field.key()))
                        .collect(Collectors.toSet()),
                form.ticked("birth"));
    }

    private ModelAndView page(@Nullable CensusLayout written, FormErrors errors) {
        var prepared = uploads.prepared().orElse(null);
        var layout = written != null || prepared == null ? written : prepared.layout();
        var page = new CensusDeskPage(
                uploads.applied(), entries.count(), authorisations.count(Census.KEY), prepared, layout, errors);
        return SeeOther.show("verification/census/desk", page, errors);
    }
}
