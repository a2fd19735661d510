package org.hemicycle.participation.verification.census;

import de.siegmar.fastcsv.reader.CsvParseException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.hemicycle.participation.tenancy.Job;
import org.hemicycle.participation.verification.authorisations.Districts;
import org.hemicycle.participation.verification.authorisations.Secrets;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads a list line by line into entries that nobody is looked for in yet; begun again, it begins anew. */
@Component
class CensusReading implements Job {
    static final String NAME = "verification.census-reading";
    private final CensusUploads uploads;
    private final CensusFile file;
    private final CensusEntries entries;
    private final Secrets secrets;
    private final Districts districts;
    private final TransactionTemplate transaction;

    CensusReading(
            CensusUploads uploads,
            CensusFile file,
            CensusEntries entries,
            Secrets secrets,
            Districts districts,
            TransactionTemplate transaction) {
        this.uploads = uploads;
        this.file = file;
        this.entries = entries;
        this.secrets = secrets;
        this.districts = districts;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(Map<String, String> details) {
        uploads.find(Long.parseLong(details.getOrDefault("upload", "0")))
                .filter(upload -> upload.state() == CensusUpload.State.READING)
                .ifPresent(this::read);
    }

    /** Reads a list that came with a template, once; nothing happens where there is none. */
    void catchUp() {
        transaction.executeWithoutResult(_ -> uploads.takeFromTemplate().ifPresent(this::read));
    }

    /** Reads it, and makes it the list if nobody has to look at it first. */
    void read(CensusUpload upload) {
        entries.clear(upload.id());
        var lines = new CensusLines(
                upload.layout(),
                transaction.execute(_ -> secrets.current()),
                districts.all(),
                batch -> entries.add(upload.id(), batch));
        try (var records = CensusIntake.lines(file.open(upload.id()), upload.separator())) {
            boolean heading = true;
            for (var line : records) {
                if (!heading) {
                    lines.take(line.getStartingLineNumber(), line.getFields());
                }
                heading = false;
            }
        } catch (CsvParseException e) {
            lines.broken();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        uploads.finish(upload.id(), lines.finish());
        if (upload.applyAtOnce()) {
            uploads.find(upload.id()).ifPresent(uploads::apply);
        }
    }
}
