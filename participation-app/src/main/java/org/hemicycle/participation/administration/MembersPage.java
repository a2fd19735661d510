package org.hemicycle.participation.administration;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hemicycle.participation.identity.Member;
import org.hemicycle.participation.identity.MemberQuery;
import org.hemicycle.participation.identity.Members;
import org.hemicycle.participation.identity.OpenInvitation;
import org.hemicycle.participation.identity.Role;
import org.hemicycle.themes.Option;
import org.hemicycle.themes.Texts;
import org.hemicycle.themes.web.Requests;
import org.jspecify.annotations.Nullable;

/** The list of members as it was looked for, the open invitations, and the form of another as it was filled in. */
record MembersPage(
        MemberQuery query, Members.Page list, List<OpenInvitation> invitations, RoleForm roles, InvitationForm form) {
    MembersPage {
        invitations = List.copyOf(invitations);
    }

    boolean showsAddresses() {
        return query.addresses();
    }

    String roles(Texts t, Member member) {
        return member.grants().stream().map(grant -> roles.words(t, grant)).collect(Collectors.joining(", "));
    }

    List<Option> kinds(Texts t) {
        var roles = Stream.of(Role.values()).map(role -> Option.of(role.key(), t.get("identity.role." + role.key())));
        return Stream.of(
                        Stream.of(
                                Option.of("", t.get("admin.members.all")),
                                Option.of(MemberQuery.STAFF, t.get("admin.members.staff"))),
                        roles,
                        Stream.of(Option.of(MemberQuery.CLOSED, t.get("admin.members.closed"))))
                .flatMap(part -> part)
                .toList();
    }

    boolean isNarrowed() {
        return !query.words().isEmpty() || !query.kind().isEmpty();
    }

    @Nullable
    String next() {
        return list.next() == null
                ? null
                : "/admin/members?q=" + Requests.encoded(query.words()) + "&kind=" + query.kind() + "&before="
                        + list.next();
    }
}
