package org.hemicycle.manager.console.account;

import java.util.Map;
import org.hemicycle.manager.platform.Allows;
import org.hemicycle.manager.platform.Permission;
import org.hemicycle.manager.signup.SettingsOfSignup;
import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Message;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

@Controller
@Allows(Permission.OWN)
class SignInController {
    private final SettingsOfSignup signUp;

    SignInController(SettingsOfSignup signUp) {
        this.signUp = signUp;
    }

    @GetMapping("/sign-in")
    ModelAndView show(@RequestParam Map<String, String> asked) {
        var errors = FormErrors.NONE;
        if (asked.containsKey("refused")) {
            errors = FormErrors.of("email", Message.of("sign-in.refused"));
        } else if (asked.containsKey("locked")) {
            errors = FormErrors.of("email", Message.of("sign-in.locked"));
        }
        var page = new SignInPage(
                errors, asked.containsKey("signed-out"), signUp.now().open());
        return new ModelAndView("console/account/signIn", Map.of("page", page));
    }
}
