package org.hemicycle.participation.modules;

import java.util.Optional;
import org.hemicycle.provisioning.templates.TemplateContent;

/** A feature whose pages can be shown from a template, before there is a space: nothing is asked of any home. */
public interface PreviewSource {
    /**
     * A page to render.
     *
     * @param view the name of its template
     * @param page what that template knows of it
     */
    record Shown(String view, Object page) {}

    /** The page at this path, if it is one of this feature. */
    Optional<Shown> page(String path, TemplateContent content);
}
