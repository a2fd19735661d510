package org.hemicycle.participation.layout;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.sql.SQLTransientConnectionException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hemicycle.participation.modules.ModuleGate;
import org.hemicycle.participation.modules.SilenceGate;
import org.hemicycle.participation.tenancy.CurrentTenant;
import org.hemicycle.participation.tenancy.Organisations;
import org.hemicycle.participation.tenancy.Refusal;
import org.hemicycle.participation.tenancy.TenantBusy;
import org.hemicycle.provisioning.registry.Tenant;
import org.hemicycle.provisioning.registry.TenantState;
import org.hemicycle.themes.Link;
import org.hemicycle.themes.Message;
import org.hemicycle.themes.web.Requests;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** What is said when something is not as it should be: what happened, that nothing is lost, and where to go from here. */
@Controller
class ErrorPages implements ErrorController {
    private final UnsentTexts texts;
    private final Problems problems;
    private final Organisations organisations;
    private final MaintenanceWords maintenance;

    ErrorPages(UnsentTexts texts, Problems problems, Organisations organisations, MaintenanceWords maintenance) {
        this.texts = texts;
        this.problems = problems;
        this.organisations = organisations;
        this.maintenance = maintenance;
    }

    @RequestMapping("/error")
    ModelAndView show(HttpServletRequest request, HttpServletResponse response) {
        String kind = kind(request);
        int status = kind.equals("busy") && status(request) == 500 ? 503 : status(request);
        if (kind.equals("busy")) {
            response.setHeader("Retry-After", "60");
        }
        response.setStatus(status);
        if (Problems.areFor(Requests.path(request))) {
            var problem = problems.of(status, kind, Message.of("problem." + kind + ".title"));
            return new ModelAndView(new ProblemView(problems, problem));
        }
        replaceThePage(request, response);
        return unsent(request, kind)
                .map(UnsentPage::view)
                .orElseGet(() -> new ModelAndView("layout/problem", page(request, kind)));
    }

    private Map<String, Object> page(HttpServletRequest request, String kind) {
        var page = new HashMap<String, Object>(Map.of("kind", kind, "ways", ways(kind)));
        var notice = CurrentTenant.find()
                .map(Tenant::state)
                .map(state -> state instanceof TenantState.Suspended suspended ? suspended.notice() : null);
        if (kind.equals("suspended") && notice.isPresent()) {
            page.put("words", notice.get().byLanguage());
        }
        MaintenanceGate.refused(request).ifPresent(window -> page.put("words", maintenance.ofThePage(window)));
        return page;
    }

    /** A text that came too late is given back, with what its writer must do. */
    private Optional<UnsentPage> unsent(HttpServletRequest request, String kind) {
        return switch (kind) {
            case "expired", "signed-out" ->
                texts.refused(request)
                        .map(text ->
                                UnsentPage.refused(text, organisations.current().takesPasswords()));
            case "silence" -> texts.refused(request).map(UnsentPage::inSilence);
            case "maintenance", "maintenance-reading" -> texts.refused(request).map(UnsentPage::inMaintenance);
            default -> Optional.empty();
        };
    }

    /** Where a script would put the answer in the place of a part of the page, it is the whole page that has changed. */
    private static void replaceThePage(HttpServletRequest request, HttpServletResponse response) {
        if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Retarget", "#content");
            response.setHeader("HX-Reselect", "#content");
            response.setHeader("HX-Reswap", "outerHTML show:window:top");
        }
    }

    /** The status of the error being shown; 404 when somebody asks for the error page itself. */
    static int status(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status ? status : 404;
    }

    private static String kind(HttpServletRequest request) {
        if (status(request) == 423 && SilenceGate.refused(request).isPresent()) {
            return "silence";
        }
        if (status(request) == 503 && MaintenanceGate.refused(request).isPresent()) {
            return MaintenanceGate.refused(request).get().isClosing() ? "maintenance" : "maintenance-reading";
        }
        if (status(request) == 403 && ModuleGate.readOnly(request).isPresent()) {
            return "read-only";
        }
        return Refusal.of(request).map(ErrorPages::kind).orElseGet(() -> switch (status(request)) {
            case 401 -> "signed-out";
            case 404 -> "missing";
            case 403 -> "forbidden";
            case 410 -> "deleting";
            case 419 -> "expired";
            case 429, 503 -> "busy";
            case 413 -> "large";
            case 400, 405, 406, 409, 415, 422 -> "refused";
            default -> isBusy(request) ? "busy" : "failure";
        });
    }

    private static String kind(Refusal refusal) {
        return switch (refusal) {
            case UNKNOWN_HOST -> "unknown";
            case SUSPENDED -> "suspended";
            case ARCHIVED -> "archived";
            case DELETED -> "deleting";
            case TOO_MANY_REQUESTS, BUSY -> "busy";
        };
    }

    /** The tenant holds its whole share, or its cell has no connection to give: in both cases it passes. */
    private static boolean isBusy(HttpServletRequest request) {
        Object failure = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        for (Throwable cause = failure instanceof Throwable thrown ? thrown : null;
                cause != null;
                cause = cause.getCause()) {
            if (cause instanceof TenantBusy || cause instanceof SQLTransientConnectionException) {
                return true;
            }
        }
        return false;
    }

    private static List<Link> ways(String kind) {
        return switch (kind) {
            case "missing",
                    "maintenance-reading",
                    "forbidden",
                    "read-only",
                    "silence",
                    "archived",
                    "refused",
                    "expired",
                    "large" -> List.of(Link.to("/", "problem.way.back-home"));
            case "signed-out" -> List.of(Link.to("/session/new", "problem.way.sign-in"));
            default -> List.of();
        };
    }
}
