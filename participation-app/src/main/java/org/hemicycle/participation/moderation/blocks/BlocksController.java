package org.hemicycle.participation.moderation.blocks;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.layout.SeeOther;
import org.hemicycle.participation.modules.AdminEntry;
import org.hemicycle.participation.modules.InSilence;
import org.hemicycle.participation.modules.Needs;
import org.hemicycle.participation.modules.Power;
import org.hemicycle.themes.Notice;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who may not contribute: blocks are made from a case, and lifted here. They hold in the whole organisation. */
@Controller
@Needs(Power.MODERATE)
@InSilence
@RequestMapping("/admin/moderation/blocks")
class BlocksController {
    private static final String PATH = "/admin/moderation/blocks";
    private static final int REASON_MOST = 2000;
    private final Blocks blocks;
    private final Clock clock;

    BlocksController(Blocks blocks, Clock clock) {
        this.blocks = blocks;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView index() {
        return new ModelAndView("moderation/blocks/index", "page", new IndexPage(blocks.inForce()));
    }

    @PostMapping
    ModelAndView block(
            @RequestParam("participant") long participant,
            @RequestParam(name = "reason", defaultValue = "") String reason,
            @RequestParam(name = "days", required = false) @Nullable Integer days,
            @RequestParam(name = "hides", required = false) @Nullable String hides,
            @AuthenticationPrincipal SignedIn actor,
            RedirectAttributes flash) {
        var words = reason.strip();
        if (words.isEmpty() || words.length() > REASON_MOST) {
            var page = new IndexPage(blocks.inForce(), participant, reason, days == null ? 0 : days, hides != null);
            var model = new ModelAndView("moderation/blocks/index", "page", page);
            model.setStatus(org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT);
            return model;
        }
        var until = days == null || days <= 0 ? null : clock.instant().plus(Duration.ofDays(Math.min(days, 3650)));
        boolean done = blocks.block(actor, participant, words, until, hides != null);
        return SeeOther.page(
                PATH, flash, done ? Notice.success("moderation.block.done") : Notice.warning("moderation.block.staff"));
    }

    @PostMapping("/{id:\\d{1,18}}/lifting")
    ModelAndView lift(
            @PathVariable("id") long id,
            @RequestParam(name = "shows", required = false) @Nullable String shows,
            @AuthenticationPrincipal SignedIn actor,
            RedirectAttributes flash) {
        blocks.lift(actor, id, shows != null);
        return SeeOther.page(PATH, flash, Notice.success("moderation.block.lifted"));
    }

    /** All blocks that hold, and one that could not be made because its reason is missing. */
    record IndexPage(List<Block> blocks, long participant, String reason, int days, boolean hides) {
        IndexPage {
            blocks = List.copyOf(blocks);
        }

        IndexPage(List<Block> blocks) {
            this(blocks, 0, "", 0, false);
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Places {
        @Bean
        AdminEntry blocksAdministration() {
            return new AdminEntry("moderation", 126, "moderation.blocks.title", PATH, Set.of(Power.MODERATE));
        }
    }
}
