package org.hemicycle.manager.console.opening;

import java.io.IOException;
import java.util.Map;
import org.hemicycle.manager.platform.Allows;
import org.hemicycle.manager.platform.Permission;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Tells the form where the real pages of the chosen template can be seen in the chosen look. */
@Controller
@Allows(Permission.OPEN)
class PagesPreviewController {
    private final PreviewAddress preview;

    PagesPreviewController(PreviewAddress preview) {
        this.preview = preview;
    }

    @GetMapping("/organisations/preview-address")
    ResponseEntity<Map<String, String>> address(
            @RequestParam String kind,
            @RequestParam(defaultValue = "") String template,
            @RequestParam(defaultValue = "") String name,
            @RequestParam String preset,
            @RequestParam String primaryColour,
            @RequestParam(defaultValue = "") String logo) {
        return preview.of(template, kind, name, preset, primaryColour, logo)
                .map(address -> answer(HttpStatus.OK, Map.of("address", address.toString())))
                .orElseGet(() -> answer(HttpStatus.NOT_FOUND, Map.of()));
    }

    @PostMapping("/organisations/preview-logo")
    ResponseEntity<Map<String, String>> keep(@RequestParam MultipartFile logo) throws IOException {
        var digest = preview.keep(logo.getBytes());
        return digest == null
                ? answer(HttpStatus.UNPROCESSABLE_CONTENT, Map.of())
                : answer(HttpStatus.OK, Map.of("logo", digest));
    }

    private static ResponseEntity<Map<String, String>> answer(HttpStatus status, Map<String, String> body) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.noStore())
                .body(body);
    }
}
