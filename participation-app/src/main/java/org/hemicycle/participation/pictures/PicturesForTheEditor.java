package org.hemicycle.participation.pictures;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.layout.Wording;
import org.hemicycle.participation.modules.Needs;
import org.hemicycle.participation.modules.Power;
import org.hemicycle.participation.tenancy.CurrentTenant;
import org.hemicycle.provisioning.storage.StorageUnavailable;
import org.hemicycle.themes.Message;
import org.hemicycle.themes.Texts;
import org.hemicycle.themes.web.Languages;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The same pictures, as the script of the editor asks for them. */
@RestController
@Needs(value = Power.EDIT, inSpaces = true)
@RequestMapping("/admin/pictures")
class PicturesForTheEditor {
    private static final int LATEST = 24;

    private final PictureShelf shelf;
    private final Wording wording;
    private final Languages languages;

    PicturesForTheEditor(PictureShelf shelf, Wording wording, Languages languages) {
        this.shelf = shelf;
        this.languages = languages;
        this.wording = wording;
    }

    @GetMapping("/latest")
    List<StoredPicture.Inserted> latest(@RequestParam(name = "language", defaultValue = "fr") String language) {
        return shelf.before(0).stream()
                .limit(LATEST)
                .map(picture -> picture.inserted(Locale.of(language)))
                .toList();
    }

    @PostMapping("/insertion")
    ResponseEntity<Object> insert(
            @RequestParam(name = "picture", required = false) @Nullable MultipartFile file,
            @RequestParam(name = "language", defaultValue = "fr") String language,
            @RequestParam(name = "alternative", defaultValue = "") String alternative,
            @RequestParam(name = "credit", defaultValue = "") String credit,
            @AuthenticationPrincipal SignedIn actor,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        PictureForm form = PictureForm.of(file, language, alternative, credit);
        var errors = form.errors("alternative");
        if (!errors.isEmpty()) {
            return refused(errors.entries().getFirst().getValue(), reader(request, response));
        }
        try {
            return ResponseEntity.ok(shelf.add(actor, form).inserted(Locale.of(language)));
        } catch (StorageUnavailable e) {
            return refused(IllustrationDesk.unstored(e), reader(request, response));
        }
    }

    private Locale reader(HttpServletRequest request, HttpServletResponse response) {
        return languages.choose(request, response, CurrentTenant.get().locales());
    }

    private ResponseEntity<Object> refused(Message why, Locale reader) {
        var words = new Texts(wording.current(), reader, java.time.ZoneOffset.UTC, java.time.Clock.systemUTC());
        return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT).body(Map.of("error", words.get(why)));
    }
}
