package org.scenicwatch.dashboard.notification;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.alarm.Priority;
import org.scenicwatch.core.notification.Channel;
import org.scenicwatch.core.notification.Duty;
import org.scenicwatch.core.notification.write.HeldDuty;

/** A recipient as somebody wrote it down, read and checked field by field. */
record RecipientForm(
        Contact contact,
        List<HeldDuty> duties,
        @Nullable String zone,
        List<Channel> channels,
        List<Priority> priorities,
        @Nullable LocalTime quietFrom,
        @Nullable LocalTime quietUntil,
        boolean english) {

    private static final Pattern PHONE = Pattern.compile("\\+?[0-9]{5,15}");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[A-Za-z0-9.-]{1,190}");
    private static final int LONGEST_NAME = 60;

    /**
     * As it comes, in the words of the outside contract.
     *
     * @param duties {@code duty} or {@code duty:code}
     * @param quietFrom {@code HH:mm}
     */
    record Words(
            @Nullable String name,
            @Nullable String phone,
            @Nullable String email,
            List<String> duties,
            @Nullable String zone,
            List<String> channels,
            List<String> priorities,
            @Nullable String quietFrom,
            @Nullable String quietUntil,
            @Nullable String language) {}

    /**
     * Reads it.
     *
     * @throws WrongField that names the first field that cannot be taken
     */
    static RecipientForm of(Words words) throws WrongField {
        List<Channel> channels = new ArrayList<>();
        for (String key : words.channels()) {
            channels.add(Channel.of(key)
                    .orElseThrow(() -> new WrongField(
                            "channels",
                            "recipient.unknown-channel",
                            "没有此通知方式：" + key + "，可用 sms、voice、email。",
                            "There is no such channel: " + key + "; use sms, voice or email.")));
        }
        return new RecipientForm(
                contact(words, channels),
                duties(words.duties()),
                blankToNull(words.zone()),
                channels,
                priorities(words.priorities()),
                time("quietFrom", words.quietFrom()),
                time("quietUntil", words.quietUntil()),
                english(words.language()));
    }

    private static Contact contact(Words words, List<Channel> channels) throws WrongField {
        String name = Objects.requireNonNullElse(words.name(), "").strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new WrongField("name", "recipient.invalid-name", "姓名须为 1-60 个字。", "A name has 1 to 60 characters.");
        }
        String phone = blankToNull(words.phone());
        if (phone != null) {
            phone = phone.replaceAll("[\\s()-]", "");
            if (!PHONE.matcher(phone).matches()) {
                throw new WrongField(
                        "phone",
                        "recipient.invalid-phone",
                        "电话号码须为 5-15 位数字，可以加号开头。",
                        "A phone number has 5 to 15 digits and may begin with a plus.");
            }
        }
        String email = blankToNull(words.email());
        if (email != null && !EMAIL.matcher(email).matches()) {
            throw new WrongField("email", "recipient.invalid-email", "邮件地址格式不正确。", "That is not a mail address.");
        }
        if (phone == null && channels.stream().anyMatch(Channel::needsPhone)) {
            throw new WrongField(
                    "phone",
                    "recipient.phone-required",
                    "用短信或语音通知须填写电话号码。",
                    "SMS and voice calls need a phone number.");
        }
        if (email == null && channels.contains(Channel.EMAIL)) {
            throw new WrongField("email", "recipient.email-required", "用邮件通知须填写邮件地址。", "E-mail needs a mail address.");
        }
        return new Contact(name, phone, email);
    }

    private static List<HeldDuty> duties(List<String> texts) throws WrongField {
        List<HeldDuty> duties = new ArrayList<>();
        for (String text : texts) {
            int colon = text.indexOf(':');
            String key = colon < 0 ? text.strip() : text.substring(0, colon).strip();
            Duty duty = Duty.of(key)
                    .orElseThrow(() -> new WrongField(
                            "duties",
                            "recipient.unknown-duty",
                            "没有此职责：" + key,
                            "There is no such duty: " + key + "; use one of "
                                    + Arrays.stream(Duty.values())
                                            .map(Duty::key)
                                            .toList()));
            duties.add(new HeldDuty(duty, colon < 0 ? null : blankToNull(text.substring(colon + 1))));
        }
        return duties;
    }

    /** Nobody is told of more than what is critical without having asked for it. */
    private static List<Priority> priorities(List<String> texts) throws WrongField {
        List<Priority> priorities = new ArrayList<>();
        for (String text : texts) {
            priorities.add(Arrays.stream(Priority.values())
                    .filter(priority -> priority.name().equals(text))
                    .findFirst()
                    .orElseThrow(() -> new WrongField(
                            "priorities",
                            "recipient.unknown-priority",
                            "没有此级别：" + text + "，可用 CRITICAL、WARNING、CAUTION。",
                            "There is no such priority: " + text + "; use CRITICAL, WARNING or CAUTION.")));
        }
        return priorities.isEmpty() ? List.of(Priority.CRITICAL) : priorities;
    }

    private static @Nullable LocalTime time(String field, @Nullable String text) throws WrongField {
        String given = blankToNull(text);
        if (given == null) {
            return null;
        }
        try {
            return LocalTime.parse(given);
        } catch (DateTimeException e) {
            throw new WrongField(
                    field,
                    "recipient.invalid-quiet-hours",
                    "时间须为 HH:mm，例如 22:00。",
                    "A time is written HH:mm, for example 22:00.");
        }
    }

    private static boolean english(@Nullable String language) throws WrongField {
        String given = blankToNull(language);
        if (given == null || given.equals("zh")) {
            return false;
        }
        if (given.equals("en")) {
            return true;
        }
        throw new WrongField("language", "recipient.unknown-language", "语言须为 zh 或 en。", "The language is zh or en.");
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
