package org.hemicycle.participation.proposals;

import jakarta.servlet.http.HttpServletResponse;
import org.hemicycle.participation.identity.Next;
import org.hemicycle.participation.layout.SeeOther;
import org.hemicycle.participation.verification.Demand;
import org.hemicycle.themes.Message;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.ModelAndView;

/** What happens to somebody from whom an action demands more than they have shown. */
public final class Barred {
    private Barred() {}

    /** For whom the action is; null where nothing stands between it and the reader. */
    public static @Nullable Message why(Demand demand) {
        return switch (demand) {
            case Demand.Free _ -> null;
            case Demand.Missing missing -> missing.why();
            case Demand.Closed closed -> closed.why();
        };
    }

    /** Leads through what is missing and on to {@code next}; a script that would change a part of the page is told to leave it. */
    public static @Nullable ModelAndView lead(
            Demand demand, String next, @Nullable String enhanced, HttpServletResponse response) {
        var path = switch (demand) {
            case Demand.Free _ -> null;
            case Demand.Missing missing -> missing.then(Next.of(next));
            case Demand.Closed _ -> next.replaceFirst("/support$", "");
        };
        if (path == null) {
            return null;
        }
        if (enhanced != null) {
            response.setHeader("HX-Redirect", path);
            response.setStatus(204);
            return new ModelAndView();
        }
        return SeeOther.page(path);
    }
}
