package org.hemicycle.participation.proposals.similar;

import org.hemicycle.participation.proposals.WritingAProposal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What is near to a title, for a form that asks while it is typed: a part of a page. */
@Controller
class SimilarController {
    private static final int LONGEST = 300;

    private final SimilarProposals similar;
    private final WritingAProposal writing;

    SimilarController(SimilarProposals similar, WritingAProposal writing) {
        this.similar = similar;
        this.writing = writing;
    }

    @GetMapping("/proposals/similar")
    ModelAndView similar(
            @RequestParam("component") long component,
            @RequestParam(name = "title", required = false) @Nullable String title) {
        var words = title == null
                ? ""
                : title.strip().substring(0, Math.min(LONGEST, title.strip().length()));
        var found = writing.place(component).isEmpty()
                ? java.util.List.<SimilarProposal>of()
                : similar.to(component, words, "");
        return new ModelAndView("proposals/similar/fragment", "page", new SimilarPage(found));
    }
}
