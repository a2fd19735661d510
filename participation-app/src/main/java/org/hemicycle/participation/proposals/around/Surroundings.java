package org.hemicycle.participation.proposals.around;

import java.util.List;
import java.util.Optional;
import org.hemicycle.participation.files.attachments.Attachment;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.reactions.Reactions;
import org.jspecify.annotations.Nullable;

/**
 * All that is around a proposal.
 *
 * @param versions how many texts it has had; 0 when it was never changed
 * @param writers those who write it together with its author, and those who were asked to
 * @param alternatives proposals that exclude it
 */
public record Surroundings(
        Reactions reactions,
        int versions,
        List<Writer> writers,
        List<Attachment> files,
        List<Amendment> amendments,
        List<Other> alternatives) {
    public Surroundings {
        writers = List.copyOf(writers);
        files = List.copyOf(files);
        amendments = List.copyOf(amendments);
        alternatives = List.copyOf(alternatives);
    }

    /** Somebody who writes it too. */
    public record Writer(long id, String name, String state) {
        public boolean accepted() {
            return state.equals("accepted");
        }
    }

    /** Another text that somebody suggests. */
    public record Amendment(long id, String title, String author, String state) {}

    /** Another proposal. */
    public record Other(long id, String title) {}

    /** Those whose names stand beside that of the author. */
    public List<String> coauthors() {
        return writers.stream().filter(Writer::accepted).map(Writer::name).toList();
    }

    /** Whether the reader writes it together with its author. */
    public boolean writtenBy(@Nullable SignedIn reader) {
        return writer(reader).filter(Writer::accepted).isPresent();
    }

    /** Whether the reader was asked to, and has not answered. */
    public boolean asks(@Nullable SignedIn reader) {
        return writer(reader).filter(writer -> writer.state().equals("invited")).isPresent();
    }

    public List<Attachment> pictures() {
        return files.stream().filter(Attachment::isPicture).toList();
    }

    public List<Attachment> documents() {
        return files.stream().filter(file -> !file.isPicture()).toList();
    }

    private Optional<Writer> writer(@Nullable SignedIn reader) {
        return writers.stream()
                .filter(writer -> reader != null && writer.id() == reader.id().value())
                .findFirst();
    }
}
