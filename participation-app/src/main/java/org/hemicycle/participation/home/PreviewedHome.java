package org.hemicycle.participation.home;

import java.util.List;
import java.util.Optional;
import org.hemicycle.participation.home.blocks.Arrangement;
import org.hemicycle.participation.modules.PreviewSource;
import org.hemicycle.participation.proposals.Highlights;
import org.hemicycle.participation.spaces.PreviewedSpaces;
import org.hemicycle.participation.tenancy.CurrentTenant;
import org.hemicycle.participation.tenancy.Organisation;
import org.hemicycle.participation.tenancy.OrganisationSettings;
import org.hemicycle.provisioning.templates.TemplateContent;
import org.springframework.stereotype.Component;

/** The front page, from a template. */
@Component
class PreviewedHome implements PreviewSource {
    @Override
    public Optional<Shown> page(String path, TemplateContent content) {
        if (!path.equals("/")) {
            return Optional.empty();
        }
        var tenant = CurrentTenant.get();
        var branding = tenant.branding();
        var organisation = new Organisation(
                tenant.name(),
                new Organisation.Look(
                        branding.preset(),
                        branding.primaryColour(),
                        branding.logo(),
                        content.description().picture()),
                content.texts(),
                OrganisationSettings.NONE,
                1);
        return Optional.of(new Shown(
                "home/index",
                new HomePage(
                        organisation,
                        Arrangement.USUAL.blocks(),
                        PreviewedSpaces.cards(content),
                        Highlights.NONE,
                        0,
                        List.of(),
                        List.of())));
    }
}
