package org.hemicycle.participation.verification;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.hemicycle.participation.layout.Unsent;
import org.hemicycle.participation.layout.UnsentTexts;
import org.hemicycle.themes.Message;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Hands a text back to somebody who lacks something to publish it: they keep the page open, verify in another, and send it. */
@Component
public class UnsentForLackOfProof {
    private final UnsentTexts texts;

    UnsentForLackOfProof(UnsentTexts texts) {
        this.texts = texts;
    }

    /** The page with the text that this request carries; empty when it carries none. */
    public Optional<ModelAndView> held(HttpServletRequest request, Demand demand) {
        return texts.sentWith(request).map(text -> {
            var view = new ModelAndView("verification/unsent", "page", page(text, demand));
            view.setStatus(HttpStatus.FORBIDDEN);
            return view;
        });
    }

    private static Page page(Unsent text, Demand demand) {
        return switch (demand) {
            case Demand.Missing(var why, var path) -> new Page(text, why, path);
            case Demand.Closed(var why) -> new Page(text, why, null);
            case Demand.Free _ -> throw new IllegalArgumentException("nothing is missing");
        };
    }

    /** @param way to what is missing; null when there is none now */
    record Page(Unsent unsent, Message why, @Nullable String way) {}
}
