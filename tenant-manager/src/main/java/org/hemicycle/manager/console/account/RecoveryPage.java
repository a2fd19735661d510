package org.hemicycle.manager.console.account;

import java.util.List;
import java.util.Map;
import org.springframework.web.servlet.ModelAndView;

/** Recovery codes, shown this once. */
record RecoveryPage(List<String> codes, String next) {
    RecoveryPage {
        codes = List.copyOf(codes);
    }

    static ModelAndView show(List<String> codes, String next) {
        return new ModelAndView("console/account/recovery", Map.of("page", new RecoveryPage(codes, next)));
    }
}
