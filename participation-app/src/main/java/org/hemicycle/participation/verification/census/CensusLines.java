package org.hemicycle.participation.verification.census;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.hemicycle.participation.verification.authorisations.Districts.District;
import org.hemicycle.participation.verification.authorisations.Facts;
import org.hemicycle.participation.verification.authorisations.Normal;
import org.hemicycle.participation.verification.authorisations.Secret;
import org.jspecify.annotations.Nullable;

/** The lines of one list: each becomes an entry or a fault. Of what a line says, nothing stays here but digests. */
final class CensusLines {
    private static final int BATCH = 1000;
    private static final int FAULTS_SHOWN = 100;
    private static final int LONGEST_DISTRICT = 80;
    private final CensusLayout layout;
    private final List<CensusField> questions;
    private final Secret secret;
    private final List<District> known;
    private final Consumer<List<CensusEntry>> taker;
    private final List<CensusEntry> batch = new ArrayList<>();
    private final Set<ByteBuffer> seen = new HashSet<>();
    private final List<CensusUpload.Fault> faults = new ArrayList<>();
    private final Set<String> districts = new TreeSet<>();
    private int lines;
    private int faultCount;

    CensusLines(CensusLayout layout, Secret secret, List<District> known, Consumer<List<CensusEntry>> taker) {
        this.layout = layout;
        this.questions = layout.questions();
        this.secret = secret;
        this.known = known;
        this.taker = taker;
    }

    void take(long number, List<String> cells) {
        lines++;
        var answers = new ArrayList<String>(questions.size());
        for (var field : questions) {
            var text = cell(cells, field);
            var normal = field.normal(text);
            if (normal.isEmpty()) {
                fault(number, text.isBlank() ? "missing" : "unreadable", field.key());
                return;
            }
            answers.add(normal.get());
        }
        var digest = CensusLayout.digest(secret, questions, answers);
        if (seen.add(ByteBuffer.wrap(digest))) {
            keep(new CensusEntry(digest, unique(digest, cells), facts(cells)));
        } else {
            fault(number, "twice", "");
        }
    }

    /** What follows cannot be told into lines any more. */
    void broken() {
        fault(lines + 2L, "broken", "");
    }

    CensusCount finish() {
        flush();
        return new CensusCount(lines, seen.size(), List.copyOf(faults), faultCount, districts);
    }

    private void keep(CensusEntry entry) {
        batch.add(entry);
        if (batch.size() == BATCH) {
            flush();
        }
    }

    private void flush() {
        if (!batch.isEmpty()) {
            taker.accept(List.copyOf(batch));
            batch.clear();
        }
    }

    /** The number of a paper stays the same when another year's list asks for something else. */
    private byte[] unique(byte[] digest, List<String> cells) {
        return CensusField.NUMBER
                .normal(cell(cells, CensusField.NUMBER))
                .map(number -> secret.digest("census-number", number))
                .orElse(digest);
    }

    private byte[] facts(List<String> cells) {
        var born = layout.keepsBirth()
                ? Normal.date(cell(cells, CensusField.BIRTH)).orElse(null)
                : null;
        var sealed = secret.sealFacts(new Facts(district(cells), born));
        return sealed == null ? new byte[0] : sealed;
    }

    private @Nullable String district(List<String> cells) {
        var written = cell(cells, CensusField.DISTRICT).strip();
        if (!written.isEmpty() && written.length() <= LONGEST_DISTRICT) {
            var named = known.stream()
                    .map(District::name)
                    .filter(name -> Normal.words(name).equals(Normal.words(written)))
                    .findFirst();
            districts.add(named.orElse(written));
            return named.orElse(written);
        }
        return byPostalCode(cells).orElse(null);
    }

    private Optional<String> byPostalCode(List<String> cells) {
        var code = Normal.postalCode(cell(cells, CensusField.POSTAL_CODE));
        var found = known.stream()
                .filter(one ->
                        one.postalCodes().stream().map(Normal::postalCode).anyMatch(code::equals))
                .map(District::name)
                .toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private String cell(List<String> cells, CensusField field) {
        Integer column = layout.columns().get(field);
        return column == null || column >= cells.size() ? "" : cells.get(column);
    }

    private void fault(long line, String reason, String field) {
        faultCount++;
        if (faults.size() < FAULTS_SHOWN) {
            faults.add(new CensusUpload.Fault(line, reason, field));
        }
    }
}
