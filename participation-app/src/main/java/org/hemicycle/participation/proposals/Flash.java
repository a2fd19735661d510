package org.hemicycle.participation.proposals;

import org.hemicycle.themes.Notice;
import org.hemicycle.themes.web.Requests;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A redirect that tells, on the page it leads to, what became of the write. */
public final class Flash {
    private Flash() {}

    public static ModelAndView success(RedirectAttributes flash, String sentence, String path) {
        return after(flash, Notice.success(sentence), path);
    }

    public static ModelAndView warning(RedirectAttributes flash, String path, String sentence, Object... arguments) {
        return after(flash, Notice.warning(sentence, arguments), path);
    }

    private static ModelAndView after(RedirectAttributes flash, Notice notice, String path) {
        flash.addFlashAttribute(Requests.NOTICE, notice);
        return SignInFirst.seeOther(path);
    }
}
