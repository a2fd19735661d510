package org.hemicycle.provisioning.runs;

import java.time.Clock;
import org.hemicycle.provisioning.templates.LoadingContent;
import org.hemicycle.provisioning.templates.Templates;

/** The first content of the space, in one transaction: all of it or nothing. */
final class TemplateStep implements Step {

    private final CellTransactions transactions;
    private final Templates templates;
    private final Clock clock;
    private final LoadingContent loading = new LoadingContent();

    TemplateStep(CellTransactions transactions, Templates templates, Clock clock) {
        this.transactions = transactions;
        this.templates = templates;
        this.clock = clock;
    }

    @Override
    public void perform(Work work) throws Exception {
        var template = work.template(templates);
        transactions.inside(
                work.tenant(), connection -> loading.load(connection, work.tenant(), template, clock.instant()));
    }
}
