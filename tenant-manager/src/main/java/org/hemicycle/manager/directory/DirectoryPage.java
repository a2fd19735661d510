package org.hemicycle.manager.directory;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.hemicycle.manager.platform.Installation;
import org.hemicycle.provisioning.registry.Kind;
import org.hemicycle.themes.Option;
import org.hemicycle.themes.Texts;
import org.jspecify.annotations.Nullable;

/** A page of the directory. */
record DirectoryPage(DirectoryQuery query, List<ListedSpace> found, Installation installation) {
    List<ListedSpace> spaces() {
        return found.subList(0, Math.min(found.size(), Listings.PAGE));
    }

    /** Where the list goes on; null at its end. */
    @Nullable
    String next() {
        return found.size() > Listings.PAGE ? query.address(spaces().getLast().slug()) : null;
    }

    String address(ListedSpace space) {
        return installation.space(space.host()).toString();
    }

    List<Option> kinds(Texts t) {
        return Stream.concat(
                        Stream.of(Option.of("", t.get("directory.kind.all"))),
                        Arrays.stream(Kind.values()).map(kind -> Option.of(kind.key(), t.get("kind." + kind.key()))))
                .toList();
    }

    boolean isNarrowed() {
        return !query.words().isEmpty() || !query.kind().isEmpty();
    }
}
