package org.hemicycle.participation.layout;

import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Notice;
import org.hemicycle.themes.web.Requests;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** How a form ends: on another page, or on the same one, filled in, with what is wrong. */
public final class SeeOther {
    private SeeOther() {}

    public static ModelAndView page(String path) {
        var view = new RedirectView(path, false, false, false);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        view.setExpandUriTemplateVariables(false);
        return new ModelAndView(view);
    }

    public static ModelAndView page(String path, RedirectAttributes flash, Notice notice) {
        flash.addFlashAttribute(Requests.NOTICE, notice);
        return page(path);
    }

    /** The page as it is, or as it failed: a form with errors is answered 422. */
    public static ModelAndView show(String template, Object page, FormErrors errors) {
        var model = new ModelAndView(template, "page", page);
        if (!errors.isEmpty()) {
            model.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return model;
    }
}
