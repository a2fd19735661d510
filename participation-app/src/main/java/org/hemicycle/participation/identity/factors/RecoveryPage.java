package org.hemicycle.participation.identity.factors;

import java.util.List;
import org.hemicycle.participation.identity.Next;
import org.springframework.web.servlet.ModelAndView;

/** Recovery codes, shown this once. */
public record RecoveryPage(List<String> codes, String next) {
    public RecoveryPage {
        codes = List.copyOf(codes);
    }

    /** The page with these codes, which leads on. */
    public static ModelAndView show(List<String> codes, Next next) {
        return new ModelAndView("identity/factors/recovery", "page", new RecoveryPage(codes, next.path()));
    }
}
