package org.hemicycle.participation.moderation.reports;

import org.hemicycle.participation.layout.SeeOther;
import org.hemicycle.participation.modules.InSilence;
import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Notice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where anybody, with an account or without, says that something here is illegal. */
@Controller
class NoticeController {
    private static final String PATH = "/reports/illegal";
    private final Reporting reporting;

    NoticeController(Reporting reporting) {
        this.reporting = reporting;
    }

    @GetMapping(PATH)
    ModelAndView form(@RequestParam(name = "address", required = false) @Nullable String address) {
        var form = new NoticeForm(address, "", "", "", null, "");
        return new ModelAndView("moderation/reports/notice", "page", new NoticePage(form, FormErrors.NONE));
    }

    @InSilence
    @PostMapping(PATH)
    ModelAndView take(@ModelAttribute NoticeForm form, RedirectAttributes flash) {
        var errors = form.check();
        if (!errors.isEmpty()) {
            return SeeOther.show("moderation/reports/notice", new NoticePage(form, errors), errors);
        }
        if (!form.byAProgram()) {
            reporting.notice(form);
        }
        return SeeOther.page(PATH, flash, Notice.success("moderation.notice.taken"));
    }
}
