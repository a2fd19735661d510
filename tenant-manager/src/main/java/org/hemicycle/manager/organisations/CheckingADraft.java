package org.hemicycle.manager.organisations;

import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hemicycle.manager.hostnames.NameRules;
import org.hemicycle.provisioning.modules.Modules;
import org.hemicycle.provisioning.plans.Plan;
import org.hemicycle.provisioning.plans.Plans;
import org.hemicycle.provisioning.registry.Administrator;
import org.hemicycle.provisioning.registry.BaseDomain;
import org.hemicycle.provisioning.registry.Branding;
import org.hemicycle.provisioning.registry.Kind;
import org.hemicycle.provisioning.registry.LocalizedText;
import org.hemicycle.provisioning.registry.NewTenant;
import org.hemicycle.provisioning.registry.ReservedNames;
import org.hemicycle.provisioning.registry.Slug;
import org.hemicycle.provisioning.registry.Tenant;
import org.hemicycle.provisioning.registry.TenantId;
import org.hemicycle.provisioning.templates.Templates;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looks at every field of a draft and says all that is wrong at once, each time with what is allowed. */
@Component
public class CheckingADraft {
    /** Languages that the pages of a space exist in. */
    public static final Set<String> LANGUAGES = new TreeSet<>(Set.of("en", "fr"));

    private static final int LANGUAGES_AT_MOST = 20;

    private final BaseDomain baseDomain;
    private final NameRules rules;
    private final Templates templates;
    private final Plans plans;
    private final SlugsAlike alike;
    private final Clock clock;

    CheckingADraft(
            BaseDomain baseDomain, NameRules rules, Templates templates, Plans plans, SlugsAlike alike, Clock clock) {
        this.baseDomain = baseDomain;
        this.rules = rules;
        this.templates = templates;
        this.plans = plans;
        this.alike = alike;
        this.clock = clock;
    }

    /** What the draft of a new organisation means, or all that is wrong with it. */
    public Checked check(Draft draft) {
        return new Reading(draft, null).read();
    }

    /** The same for an organisation that is there: it keeps the plan and the modules that it has, whatever is offered now. */
    Checked check(Draft draft, Tenant present) {
        return new Reading(draft, present).read();
    }

    private final class Reading {
        private final Draft draft;
        private final @Nullable Tenant present;
        private final List<FieldProblem> problems = new ArrayList<>();

        Reading(Draft draft, @Nullable Tenant present) {
            this.draft = draft;
            this.present = present;
        }

        Checked read() {
            var slug = slug();
            var locales = locales();
            var name = name(locales);
            var kind = kind();
            var timeZone = timeZone();
            var plan = plan();
            var modules = modules(plan);
            var hosts = new CheckingHostNames(baseDomain, rules, problems).check(draft, slug);
            var look = new CheckingALook(problems).check(draft.branding());
            var administrator = administrator();
            var template = template(kind);
            var formerId = formerId();
            var trialDays = trialDays();
            if (!problems.isEmpty()
                    || slug == null
                    || kind == null
                    || timeZone == null
                    || plan == null
                    || look == null
                    || template == null
                    || administrator == null) {
                return new Checked.Invalid(problems);
            }
            var branding = new Branding(look.colour(), look.preset(), look.logoKey());
            return new Checked.Valid(
                    new NewTenant(
                            slug,
                            name,
                            kind,
                            locales,
                            timeZone,
                            plan.key(),
                            modules,
                            hosts.own(),
                            hosts.primary(),
                            branding,
                            administrator,
                            template,
                            formerId,
                            trialDays),
                    look.logo());
        }

        private @Nullable Slug slug() {
            var text = draft.slug();
            if (text == null || text.isEmpty()) {
                return refuse("/slug", "required");
            }
            if (!Slug.isWellFormed(text)) {
                return refuse("/slug", "slug-malformed");
            }
            if (ReservedNames.contains(text)) {
                return refuse("/slug", "slug-reserved", text);
            }
            var slug = new Slug(text);
            if (present == null) {
                alike.to(slug)
                        .ifPresent(other -> problems.add(FieldProblem.of("/slug", "slug-looks-alike", other.value())));
            }
            return slug;
        }

        private List<Locale> locales() {
            var tags = draft.locales();
            if (tags.isEmpty()) {
                refuse("/locales", "required-one-of", listed(LANGUAGES));
            }
            for (int i = 0; i < tags.size() && i < LANGUAGES_AT_MOST; i++) {
                if (!LANGUAGES.contains(tags.get(i))) {
                    refuse("/locales/" + i, "not-one-of", listed(LANGUAGES));
                } else if (tags.indexOf(tags.get(i)) < i) {
                    refuse("/locales/" + i, "twice");
                }
            }
            return tags.stream()
                    .filter(LANGUAGES::contains)
                    .distinct()
                    .map(Locale::forLanguageTag)
                    .toList();
        }

        private LocalizedText name(List<Locale> locales) {
            draft.name().forEach((tag, text) -> {
                if (!LANGUAGES.contains(tag)) {
                    refuse("/name/" + Plain.pointer(tag), "unknown-language", listed(LANGUAGES));
                } else if (!Plain.isLine(text, 120)) {
                    refuse("/name/" + tag, "not-a-line", 120);
                }
            });
            for (var locale : locales) {
                if (!draft.name().containsKey(locale.toLanguageTag())) {
                    refuse("/name/" + locale.toLanguageTag(), "required-for-locale", locale.toLanguageTag());
                }
            }
            if (draft.name().isEmpty() && locales.isEmpty()) {
                refuse("/name", "required");
            }
            return LocalizedText.of(draft.name().entrySet().stream()
                    .collect(Collectors.toMap(
                            entry -> entry.getKey(), entry -> entry.getValue().strip())));
        }

        private @Nullable Kind kind() {
            var allowed = Arrays.stream(Kind.values()).map(Kind::key).toList();
            var text = draft.kind();
            return text == null
                    ? refuse("/kind", "required-one-of", listed(allowed))
                    : Kind.of(text).orElseGet(() -> refuse("/kind", "not-one-of", listed(allowed)));
        }

        private @Nullable ZoneId timeZone() {
            var text = draft.timeZone();
            if (text == null) {
                return refuse("/timeZone", "required");
            }
            return ZoneId.getAvailableZoneIds().contains(text)
                    ? ZoneId.of(text)
                    : refuse("/timeZone", "not-a-time-zone");
        }

        private @Nullable Plan plan() {
            var own = present == null ? "" : present.plan().key();
            var choice = plans.all().stream()
                    .filter(plan -> plan.offered() || plan.key().key().equals(own))
                    .toList();
            var allowed = choice.stream().map(plan -> plan.key().key()).toList();
            var text = draft.plan();
            return text == null
                    ? refuse("/plan", "required-one-of", listed(allowed))
                    : choice.stream()
                            .filter(plan -> plan.key().key().equals(text))
                            .findFirst()
                            .orElseGet(() -> refuse("/plan", "not-one-of", listed(allowed)));
        }

        private Set<String> modules(@Nullable Plan plan) {
            var keys = draft.modules();
            if (keys == null) {
                refuse("/modules", "required-list", listed(new TreeSet<>(Modules.optional())));
                return Set.of();
            }
            var allowed = new TreeSet<>(plan == null ? Modules.optional() : allowed(plan));
            for (int i = 0; i < keys.size(); i++) {
                if (!Modules.optional().contains(keys.get(i))) {
                    refuse("/modules/" + i, "not-one-of", listed(allowed));
                } else if (!allowed.contains(keys.get(i))) {
                    refuse("/modules/" + i, "not-in-plan", String.valueOf(draft.plan()), listed(allowed));
                } else if (keys.indexOf(keys.get(i)) < i) {
                    refuse("/modules/" + i, "twice");
                }
            }
            return new LinkedHashSet<>(keys);
        }

        private Set<String> allowed(Plan plan) {
            var tenant = present;
            if (tenant == null) {
                return plan.modules();
            }
            var allowed = new TreeSet<>(tenant.entitlements().on(plan).modulesAt(clock.instant()));
            allowed.addAll(tenant.modulesEnabled());
            return allowed;
        }

        private @Nullable Administrator administrator() {
            var name = draft.administrator().name();
            var email = draft.administrator().email();
            if (name == null) {
                refuse("/administrator/name", "required");
            } else if (!Plain.isLine(name, 120)) {
                refuse("/administrator/name", "not-a-line", 120);
            }
            if (email == null) {
                refuse("/administrator/email", "required");
            } else if (!Plain.isEmail(email)) {
                refuse("/administrator/email", "not-an-email");
            }
            return name == null || email == null ? null : new Administrator(name.strip(), email);
        }

        private @Nullable String template(@Nullable Kind kind) {
            var key = draft.template();
            if (key == null) {
                return kind == null ? null : templates.of(kind).key();
            }
            var there = templates.find(key).isPresent();
            return there
                    ? key
                    : refuse("/template", "not-one-of", listed(templates.all().keySet()));
        }

        private @Nullable TenantId formerId() {
            var text = draft.formerId();
            return text == null ? null : TenantId.parse(text).orElseGet(() -> refuse("/formerId", "not-an-identifier"));
        }

        private @Nullable Integer trialDays() {
            var days = draft.trialDays();
            return days == null || (days >= 1 && days <= TrialDays.LONGEST)
                    ? days
                    : refuse("/trialDays", "not-days", 1, TrialDays.LONGEST);
        }

        private <T> @Nullable T refuse(String field, String code, Object... arguments) {
            problems.add(FieldProblem.of(field, code, arguments));
            return null;
        }
    }

    private static String listed(Iterable<String> allowed) {
        return String.join(", ", allowed);
    }
}
