package org.hemicycle.participation.debates;

import org.hemicycle.provisioning.modules.debates.DebatesSettings;
import org.hemicycle.themes.FormErrors;

/** The form of a conclusion; {@code version} is that of the debate as it stands now. */
record ConclusionPage(Debate debate, String words, DebatesSettings rules, FormErrors errors, boolean overtaken) {}
