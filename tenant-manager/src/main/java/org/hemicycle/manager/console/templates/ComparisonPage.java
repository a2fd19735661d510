package org.hemicycle.manager.console.templates;

import java.util.List;
import org.hemicycle.manager.templates.ComparingVersions.Difference;
import org.hemicycle.provisioning.templates.TemplateVersion;

/** What is different between two versions of a template. */
record ComparisonPage(TemplateVersion before, TemplateVersion after, List<Difference> differences) {}
