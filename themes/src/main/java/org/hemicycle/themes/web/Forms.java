package org.hemicycle.themes.web;

import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Message;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;

/** From Spring's validation to the errors that the templates show. */
public final class Forms {
    private Forms() {}

    /**
     * The errors of a bound form. A constraint names its sentence by key, {@code @NotBlank(message = "proposals.title.missing")};
     * without one, the sentence of the kind of constraint is used.
     */
    public static FormErrors errors(BindingResult result) {
        FormErrors errors = FormErrors.NONE;
        for (ObjectError error : result.getAllErrors()) {
            String field = error instanceof FieldError one ? one.getField() : "";
            errors = errors.and(field, message(error));
        }
        return errors;
    }

    private static Message message(ObjectError error) {
        String words = error.getDefaultMessage();
        boolean key = words != null && words.matches("[a-z0-9-]+(\\.[a-z0-9-]+)+");
        if (key && words != null) {
            return Message.of(words);
        }
        String code = error.getCode();
        return switch (code == null ? "" : code) {
            case "NotBlank", "NotNull", "NotEmpty" -> Message.of("form.missing");
            case "Email" -> Message.of("form.email");
            case "Size" -> Message.of("form.size");
            default -> Message.of("form.invalid");
        };
    }
}
