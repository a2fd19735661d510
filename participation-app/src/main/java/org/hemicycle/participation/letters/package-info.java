/** Letters: mails of one button, in the organisation's name, by any SMTP server. */
@ApplicationModule(allowedDependencies = {"tenancy", "quotas", "layout"})
@NullMarked
package org.hemicycle.participation.letters;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
