package org.scenicwatch.dashboard.merchant;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.IdSource;
import org.scenicwatch.core.eventstore.Actors;
import org.scenicwatch.core.merchant.CreditCode;
import org.scenicwatch.core.merchant.MerchantBook;
import org.scenicwatch.core.merchant.MerchantIds;
import org.scenicwatch.core.merchant.MerchantRefused;
import org.scenicwatch.core.merchant.write.CorrectMerchant;
import org.scenicwatch.core.merchant.write.NameContact;
import org.scenicwatch.core.merchant.write.RegisterMerchant;
import org.scenicwatch.core.vault.Vault;
import org.scenicwatch.core.vault.VaultKind;
import org.scenicwatch.core.vault.VaultRef;
import org.scenicwatch.dashboard.SiteSettings;
import org.scenicwatch.dashboard.access.ApiProblem;
import org.scenicwatch.dashboard.access.IfMatch;
import org.scenicwatch.dashboard.casesandalarms.Decisions;
import org.scenicwatch.dashboard.live.LiveView;
import org.scenicwatch.dashboard.registers.PlaceEntry;
import org.scenicwatch.dashboard.registers.RowIds;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Enters and corrects merchants, seals whom to ask in the vault, and sends what was decided about one. */
@Component
class MerchantDesk {

    private static final Set<String> LAYERS = Set.of("house", "shop");
    private static final Pattern PHONE_SHAPE = Pattern.compile("\\+?[0-9]{5,20}");
    private static final Pattern SPACING = Pattern.compile("[\\s().\\-]");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyyMMdd", Locale.ROOT);
    private static final int NUMBER_TAIL = 6;
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_MERCHANT = 100;

    private final MerchantTable table;
    private final MerchantBook book;
    private final LiveView live;
    private final Vault vault;
    private final Decisions decisions;
    private final SiteSettings site;
    private final IdSource ids;
    private final Clock clock;

    MerchantDesk(
            MerchantTable table,
            MerchantBook book,
            LiveView live,
            Vault vault,
            Decisions decisions,
            SiteSettings site,
            IdSource ids,
            Clock clock) {
        this.table = table;
        this.book = book;
        this.live = live;
        this.vault = vault;
        this.decisions = decisions;
        this.site = site;
        this.ids = ids;
        this.clock = clock;
    }

    /** A command on a merchant, with the person's words if there are any. */
    interface MerchantCommand {
        Object on(String merchantId, long version, @Nullable String wordsRef);
    }

    /** The row of a code. */
    Optional<MerchantRow> find(String code) {
        return table.find(site.area() + "/" + code);
    }

    /**
     * The row of a code.
     *
     * @throws ApiProblem 404
     */
    MerchantRow of(String code) {
        return find(code)
                .orElseThrow(() -> ApiProblem.of(
                        HttpStatus.NOT_FOUND, "merchant.not-found", "没有此商户。", "There is no such merchant."));
    }

    String nextId() {
        return ids.next();
    }

    Instant now() {
        return clock.instant();
    }

    /** The day of the site. */
    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), site.timeZone());
    }

    /** What people call something by: its kind, the day, and the end of its id. */
    String number(String prefix, String id) {
        return prefix + "-" + DAY.format(clock.instant().atZone(site.timeZone())) + "-"
                + id.substring(id.length() - NUMBER_TAIL).toUpperCase(Locale.ROOT);
    }

    /**
     * Says what is wrong with a form before anything is stored.
     *
     * @throws ApiProblem 422 with the field
     * @throws MerchantRefused for what the domain refuses
     */
    void check(String code, MerchantForm form) {
        if (!MerchantIds.CODE.matcher(code).matches()) {
            throw ApiProblem.field(
                    "id",
                    "merchant.bad-code",
                    "编号须为 1-64 个字母、数字、点、下划线或连字符。",
                    "A code is 1-64 letters, digits, dots, underscores or hyphens.");
        }
        String name = form.name().strip();
        if (name.isEmpty() || name.codePointCount(0, name.length()) > LONGEST_MERCHANT) {
            throw MerchantRefused.invalidName();
        }
        checkPlace(form.place());
        book.checkCategory(form.category());
        String typed = form.creditCode();
        if (typed != null && !typed.isBlank() && !CreditCode.isValid(CreditCode.normalised(typed))) {
            throw MerchantRefused.badCreditCode();
        }
        if (form.since() != null && form.since().isAfter(today())) {
            throw MerchantRefused.sinceInFuture();
        }
        contact(form.contactName(), form.contactPhone());
    }

    private void checkPlace(String place) {
        boolean known = Optional.ofNullable(RowIds.inArea(site.area(), place))
                .flatMap(live::place)
                .map(PlaceEntry::layer)
                .filter(LAYERS::contains)
                .isPresent();
        if (!known) {
            throw ApiProblem.field(
                    "place", "merchant.no-shop", "没有此门店或房屋：" + place, "There is no such shop or house: " + place);
        }
    }

    /**
     * Enters a merchant. {@link #check} comes first.
     *
     * @param actor who does it, where nobody is signed in
     */
    MerchantRow register(String code, MerchantForm form, @Nullable String actor) {
        String merchant = MerchantIds.aggregate(site.area(), code);
        withContact(merchant, contact(form.contactName(), form.contactPhone()), ref -> {
            RegisterMerchant command = new RegisterMerchant(
                    merchant,
                    site.area(),
                    form.place(),
                    form.name(),
                    form.category(),
                    form.creditCode(),
                    form.since(),
                    today(),
                    ref,
                    clock.instant());
            send(command, actor);
        });
        return awaited(code);
    }

    /** Corrects what is known of it; {@code version} none: whatever version it has. */
    MerchantRow correct(String code, @Nullable Long version, MerchantForm form, @Nullable String actor) {
        String merchant = MerchantIds.aggregate(site.area(), code);
        Object command = new CorrectMerchant(
                merchant,
                version,
                form.place(),
                form.name(),
                form.category(),
                form.creditCode(),
                form.since(),
                today(),
                clock.instant());
        overtaken(() -> decisions.decide(merchant, version, null, ref -> asActor(command, actor)));
        return awaited(code);
    }

    /** Writes down whom to ask; what was known before is forgotten. None: nobody. */
    MerchantRow nameContact(
            String code,
            @Nullable Long version,
            @Nullable String name,
            @Nullable String phone,
            @Nullable String actor) {
        String merchant = MerchantIds.aggregate(site.area(), code);
        String before = of(code).contactRef();
        withContact(
                merchant,
                contact(name, phone),
                ref -> overtaken(() -> decisions.decide(
                        merchant,
                        version,
                        null,
                        words -> asActor(new NameContact(merchant, version, ref, clock.instant()), actor))));
        if (before != null && VaultRef.isRef(before)) {
            vault.erase(new VaultRef(before));
        }
        return awaited(code);
    }

    /** Sends what somebody decided about a merchant as they saw it; what they wrote is sealed. */
    MerchantRow decide(String code, @Nullable String seen, @Nullable String words, MerchantCommand command) {
        long version = IfMatch.required(seen);
        String merchant = MerchantIds.aggregate(site.area(), code);
        of(code);
        overtaken(() -> decisions.decide(merchant, version, words, ref -> command.on(merchant, version, ref)));
        return awaited(code);
    }

    /** Sends a command of an import and waits until the list shows it. */
    MerchantRow send(String code, Object command, @Nullable String actor) {
        send(command, actor);
        return awaited(code);
    }

    /** The contact in the fields of the vault; nothing in it when nobody is named. */
    Map<String, String> contact(@Nullable String name, @Nullable String typedPhone) {
        Map<String, String> fields = new HashMap<>();
        if (name != null && !name.isBlank()) {
            String person = name.strip();
            if (person.codePointCount(0, person.length()) > LONGEST_NAME) {
                throw ApiProblem.field(
                        "contactName",
                        "merchant.invalid-contact-name",
                        "联系人姓名不超过 60 个字。",
                        "The name of a contact has at most 60 characters.");
            }
            fields.put(MerchantIds.CONTACT_NAME, person);
        }
        if (typedPhone != null && !typedPhone.isBlank()) {
            String phone = SPACING.matcher(typedPhone).replaceAll("");
            if (!PHONE_SHAPE.matcher(phone).matches()) {
                throw ApiProblem.field(
                        "contactPhone",
                        "merchant.invalid-contact-phone",
                        "这不像电话号码，请检查，或留空。",
                        "This does not look like a phone number. Correct it or leave it empty.");
            }
            fields.put(MerchantIds.CONTACT_PHONE, phone);
        }
        return fields;
    }

    private interface Sending {
        void with(@Nullable String ref);
    }

    /** What is sealed for a command that is refused is forgotten again. */
    private void withContact(String merchant, Map<String, String> fields, Sending sending) {
        if (fields.isEmpty()) {
            sending.with(null);
            return;
        }
        VaultRef ref = vault.store(VaultKind.MERCHANT, merchant, fields, Map.of());
        try {
            sending.with(ref.value());
        } catch (RuntimeException e) {
            vault.erase(ref);
            throw e;
        }
    }

    private static void overtaken(Runnable decision) {
        try {
            decision.run();
        } catch (Decisions.Overtaken e) {
            throw IfMatch.changed("该商户档案已有变化，请查看后再操作。", "This merchant's record has changed. Look again, then decide.");
        }
    }

    private void send(Object command, @Nullable String actor) {
        decisions.send(asActor(command, actor));
    }

    private static Object asActor(Object command, @Nullable String actor) {
        return actor == null ? command : new GenericCommandMessage<>(command, Map.of(Actors.METADATA_KEY, actor));
    }

    private MerchantRow awaited(String code) {
        decisions.await(
                MerchantIds.aggregate(site.area(), code),
                version -> find(code).filter(row -> row.version() >= version).isPresent());
        return find(code).orElseThrow(ApiProblem::notShownYet);
    }
}
