package org.hemicycle.participation.proposals.curation;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.layout.SeeOther;
import org.hemicycle.participation.modules.Needs;
import org.hemicycle.participation.modules.Power;
import org.hemicycle.participation.modules.Scope;
import org.hemicycle.participation.prose.WrittenForm;
import org.hemicycle.participation.tenancy.CurrentTenant;
import org.hemicycle.provisioning.settings.Settings;
import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Notice;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Several proposals of one that says several things. */
@Controller
@Needs(Power.ANSWER)
@RequestMapping("/admin/proposals/{id:\\d{1,18}}/splitting")
class SplitDesk {
    private final Originals originals;
    private final Merging merging;
    private final Settings settings;

    SplitDesk(Originals originals, Merging merging, Settings settings) {
        this.originals = originals;
        this.merging = merging;
        this.settings = settings;
    }

    @GetMapping
    ModelAndView form(@PathVariable("id") long id) {
        var original = original(id);
        var text = new Piece(original.title(), original.body());
        var page = new SplitPage(
                original, List.of(text, text), true, UUID.randomUUID().toString(), FormErrors.NONE);
        return new ModelAndView("proposals/curation/split", "page", page);
    }

    /** One part more, with everything that is written already. */
    @PostMapping("/parts")
    ModelAndView more(@PathVariable("id") long id, @RequestParam MultiValueMap<String, String> values) {
        var form = new WrittenForm(values);
        var pieces = pieces(form);
        if (pieces.size() < SplitPage.MOST) {
            pieces.add(new Piece("", ""));
        }
        var page = new SplitPage(original(id), pieces, form.ticked("fold"), form.text("submission"), FormErrors.NONE);
        return new ModelAndView("proposals/curation/split", "page", page);
    }

    @PostMapping
    ModelAndView split(
            @PathVariable("id") long id,
            @RequestParam MultiValueMap<String, String> values,
            @AuthenticationPrincipal SignedIn actor,
            RedirectAttributes flash) {
        var original = original(id);
        var form = new WrittenForm(values);
        var pieces = pieces(form).stream().filter(piece -> !piece.isEmpty()).toList();
        var errors = errors(pieces);
        if (!errors.isEmpty()) {
            var page = new SplitPage(original, pieces, form.ticked("fold"), form.text("submission"), errors);
            return SeeOther.show("proposals/curation/split", page, errors);
        }
        int parts = merging.split(actor, original, pieces, form.ticked("fold"), form.text("submission"));
        return SeeOther.page(original.id().path(), flash, Notice.success("proposals.split.done", parts));
    }

    private FormErrors errors(List<Piece> pieces) {
        var rules = settings.of(CurrentTenant.get()).proposals();
        var errors = FormErrors.NONE;
        for (int i = 0; i < pieces.size(); i++) {
            errors = pieces.get(i).check(errors, "." + i, rules);
        }
        return pieces.isEmpty() ? new Piece("", "").check(errors, ".0", rules) : errors;
    }

    private static List<Piece> pieces(WrittenForm form) {
        var pieces = new ArrayList<Piece>();
        for (int i = 0; i < SplitPage.MOST && form.values().containsKey("title." + i); i++) {
            pieces.add(Piece.of(form, "." + i));
        }
        return pieces;
    }

    private Original original(long id) {
        return originals.of(Scope.ALL, List.of(id)).stream()
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
