package org.hemicycle.participation.administration;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hemicycle.participation.identity.Grant;
import org.hemicycle.participation.identity.Role;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.modules.Power;
import org.hemicycle.participation.spaces.SpaceTitle;
import org.hemicycle.themes.Option;
import org.hemicycle.themes.Texts;

/**
 * What somebody can appoint people to: roles, and where.
 *
 * @param actor who appoints
 * @param spaces all spaces of the organisation
 */
record RoleForm(SignedIn actor, List<SpaceTitle> spaces) {
    RoleForm {
        spaces = List.copyOf(spaces);
    }

    /** What the form says, if there is such a role and such a space; who may give it is not checked here. */
    Optional<Grant> grant(String role, String space) {
        var known = Role.of(role);
        return space.isEmpty()
                ? known.map(one -> new Grant(one, null))
                : known.flatMap(one -> spaces.stream()
                        .filter(title -> Long.toString(title.id()).equals(space))
                        .map(title -> new Grant(one, title.id()))
                        .findFirst());
    }

    List<Option> roles(Texts t) {
        return Stream.of(Role.values())
                .map(role -> new Option(
                        role.key(),
                        t.get("identity.role." + role.key()),
                        t.get("identity.role." + role.key() + ".hint")))
                .toList();
    }

    List<Option> places(Texts t) {
        var scope = actor.powers().scope(Power.APPOINT);
        var whole =
                scope.everywhere() ? Stream.of(Option.of("", t.get("admin.members.everywhere"))) : Stream.<Option>of();
        return Stream.concat(
                        whole,
                        spaces.stream()
                                .filter(space -> scope.has(space.id()))
                                .map(space -> Option.of(
                                        Long.toString(space.id()), space.title().in(t.locale()))))
                .toList();
    }

    /** A role and where it holds, in words. */
    String words(Texts t, Grant grant) {
        var role = t.get("identity.role." + grant.role().key());
        var space = grant.space();
        return space == null ? role : t.get("admin.members.role-in", role, title(t, space));
    }

    private String title(Texts t, long space) {
        return spaces.stream()
                .filter(one -> one.id() == space)
                .findFirst()
                .map(one -> one.title().in(t.locale()))
                .orElse("–");
    }
}
