package org.hemicycle.themes.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.hemicycle.themes.Frame;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.view.RedirectView;

/**
 * Resolves view names to precompiled templates: {@code proposals/show} is {@code proposals/show.jte}, which receives the
 * model, the frame as {@code frame} and its texts as {@code t}. {@code redirect:/path} answers 303.
 */
public final class Pages implements ViewResolver, Ordered {
    private final TemplateEngine engine;
    private final Frames frames;

    /** @param templates the package below which the application's templates were compiled */
    public Pages(String templates, Frames frames) {
        this.engine = TemplateEngine.createPrecompiled(null, ContentType.Html, Pages.class.getClassLoader(), templates);
        this.engine.setBinaryStaticContent(true);
        this.frames = frames;
    }

    @Override
    public @Nullable View resolveViewName(String name, Locale locale) {
        if (name.startsWith("redirect:")) {
            RedirectView redirect = new RedirectView(name.substring("redirect:".length()), true, false, false);
            redirect.setStatusCode(HttpStatus.SEE_OTHER);
            return redirect;
        }
        return engine.hasTemplate(name + ".jte") ? new Page(name + ".jte") : null;
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    /** Renders a template into bytes, for pages that are sent outside of Spring MVC, such as those of a filter. */
    public void send(String template, Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        new Page(template + ".jte").render(model, request, response);
    }

    private final class Page implements View {
        private final String template;

        Page(String template) {
            this.template = template;
        }

        @Override
        public String getContentType() {
            return "text/html;charset=utf-8";
        }

        @Override
        public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
                throws IOException {
            Map<String, Object> parameters = new HashMap<>(model == null ? Map.of() : model);
            Frame frame = frames.of(request, response);
            parameters.put("frame", frame);
            parameters.put("t", frame.texts());
            Utf8ByteOutput output = new Utf8ByteOutput();
            engine.render(template, parameters, output);
            PageResponse.send(output.toByteArray(), frame, request, response);
        }
    }
}
