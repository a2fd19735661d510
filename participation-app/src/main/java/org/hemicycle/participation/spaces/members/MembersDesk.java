package org.hemicycle.participation.spaces.members;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.layout.SeeOther;
import org.hemicycle.participation.modules.InSilence;
import org.hemicycle.participation.modules.Needs;
import org.hemicycle.participation.modules.Power;
import org.hemicycle.participation.modules.Reversible;
import org.hemicycle.participation.prose.Localized;
import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Message;
import org.hemicycle.themes.Notice;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The members of a space: a table is looked at first, line by line, and taken when the administrator has seen what it does. */
@Controller
@InSilence
@Needs(Power.EDIT)
@RequestMapping("/admin/spaces/{id:\\d{1,18}}/members")
class MembersDesk {
    private final SpaceMembers members;
    private final JdbcClient sql;
    private final TransactionTemplate transaction;

    MembersDesk(SpaceMembers members, JdbcClient sql, TransactionTemplate transaction) {
        this.members = members;
        this.sql = sql;
        this.transaction = transaction;
    }

    @GetMapping
    ModelAndView index(
            @PathVariable("id") long space, @RequestParam(name = "after", required = false) @Nullable Long after) {
        return show(space, after, null, "", FormErrors.NONE);
    }

    /** Says what the table would do, and adds nobody. */
    @PostMapping("/trial")
    ModelAndView look(
            @PathVariable("id") long space,
            @RequestParam(name = "list", defaultValue = "") String written,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file)
            throws IOException {
        var text = file != null && !file.isEmpty() ? new String(file.getBytes(), StandardCharsets.UTF_8) : written;
        var lines = MemberLines.read(text);
        return lines.lines().isEmpty() && lines.wrong().isEmpty()
                ? show(space, null, null, text, FormErrors.of("list", Message.of("spaces.members.empty")))
                : show(space, null, lines, text, FormErrors.NONE);
    }

    @PostMapping
    ModelAndView add(
            @PathVariable("id") long space,
            @RequestParam(name = "list", defaultValue = "") String list,
            @AuthenticationPrincipal SignedIn actor,
            RedirectAttributes flash) {
        var added = members.add(actor, space, MemberLines.read(list));
        return SeeOther.page(
                path(space), flash, Notice.success("spaces.members.added", added.members(), added.invited()));
    }

    @DeleteMapping("/{member:\\d{1,18}}")
    ModelAndView remove(
            @PathVariable("id") long space,
            @PathVariable("member") long member,
            @AuthenticationPrincipal SignedIn actor,
            RedirectAttributes flash) {
        members.remove(actor, space, member);
        return SeeOther.page(path(space), flash, Notice.success("spaces.members.removed"));
    }

    @PostMapping("/{member:\\d{1,18}}/listing")
    ModelAndView list(
            @PathVariable("id") long space,
            @PathVariable("member") long member,
            @AuthenticationPrincipal SignedIn actor,
            RedirectAttributes flash) {
        members.list(actor, space, member, true);
        return SeeOther.page(path(space), flash, Notice.success("admin.saved"));
    }

    @Reversible
    @DeleteMapping("/{member:\\d{1,18}}/listing")
    ModelAndView unlist(
            @PathVariable("id") long space,
            @PathVariable("member") long member,
            @AuthenticationPrincipal SignedIn actor,
            RedirectAttributes flash) {
        members.list(actor, space, member, false);
        return SeeOther.page(path(space), flash, Notice.success("admin.saved"));
    }

    private ModelAndView show(
            long space, @Nullable Long after, @Nullable MemberLines trial, String written, FormErrors errors) {
        var page = transaction.execute(_ -> sql.sql("select title, type, access from space where id = ?")
                .param(space)
                .query((row, _) -> new MembersPage(
                        space,
                        Localized.text(row, "title"),
                        row.getString("type"),
                        row.getString("access"),
                        members.page(space, after),
                        members.count(space),
                        trial,
                        written,
                        errors))
                .optional()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        return SeeOther.show("spaces/members/index", java.util.Objects.requireNonNull(page), errors);
    }

    private static String path(long space) {
        return "/admin/spaces/" + space + "/members";
    }
}
