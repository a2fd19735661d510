package org.hemicycle.participation.verification.documents;

import java.util.List;
import java.util.stream.Stream;
import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Option;
import org.hemicycle.themes.Texts;

/** A paper before staff, with what they note. */
record DocumentDeskPage(Documents.Document document, Finding finding, List<String> districts, FormErrors errors) {
    String path() {
        return "/admin/verification/documents/" + document.id();
    }

    List<Option> districtOptions(Texts t) {
        return Stream.concat(
                        Stream.of(Option.of("", t.get("verification.document.desk.no-district"))),
                        districts.stream().map(name -> Option.of(name, name)))
                .toList();
    }
}
