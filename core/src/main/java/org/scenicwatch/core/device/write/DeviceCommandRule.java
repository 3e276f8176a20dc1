package org.scenicwatch.core.device.write;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.device.DeviceCommandGround;
import org.scenicwatch.core.device.DeviceCommandRefused;
import org.scenicwatch.core.device.DeviceCommandVerb;
import org.scenicwatch.core.device.DeviceKind;
import org.scenicwatch.core.device.OutageCause;

/** What must hold of a request before a device is told anything; each is a sentence that can be false. */
enum DeviceCommandRule {
    VERB_IS_UNDERSTOOD_BY_THE_KIND(
            "unknown-verb", "verb", "该类设备不支持此命令。", "Devices of this kind do not understand this verb.") {
        @Override
        boolean holds(RequestCommandToDevice request, DeviceFacts device) {
            return verbOf(request) != null
                    && DeviceKind.of(device.kind())
                            .map(kind -> DeviceCommandVerb.understoodBy(kind).contains(verbOf(request)))
                            .orElse(false);
        }
    },
    GROUND_ALLOWS_THE_VERB("ground-required", "ground", "请选择适用于该命令的理由。", "State a ground that allows this verb.") {
        @Override
        boolean holds(RequestCommandToDevice request, DeviceFacts device) {
            DeviceCommandVerb verb = verbOf(request);
            return verb != null
                    && DeviceCommandGround.of(request.ground())
                            .map(ground -> ground.allows(verb))
                            .orElse(false);
        }
    },
    SOMEBODY_ANSWERS_FOR_THE_REQUEST(
            "nobody-answers", "requested_by", "命令须由一名用户或一条规则发起。", "Either a user or a rule asks for a command.") {
        @Override
        boolean holds(RequestCommandToDevice request, DeviceFacts device) {
            return (request.requestedBy() == null) != (request.rule() == null);
        }
    },
    POWER_IS_SWITCHED_BY_PEOPLE_ONLY(
            "power-by-rule",
            "verb",
            "断电和复电只能由人发起。",
            "Only a person may cut or restore power, never a rule or a program.") {
        @Override
        boolean holds(RequestCommandToDevice request, DeviceFacts device) {
            String requestedBy = request.requestedBy();
            return !switchesPower(request) || (requestedBy != null && Confirmation.isPerson(requestedBy));
        }
    },
    CIRCUIT_FEEDS_NEITHER_FIRE_PUMP_NOR_MEDICAL_DEVICES(
            "protected-circuit",
            "device",
            "该回路供消防泵或医疗设备使用，不能远程通断。",
            "This circuit feeds a fire pump or medical devices and is never switched remotely.") {
        @Override
        boolean holds(RequestCommandToDevice request, DeviceFacts device) {
            return mayBeSwitched(request.verb(), device);
        }
    },
    RESTORING_NAMES_THE_CAUSE(
            "cause-required", "cause", "复电前须说明断电原因。", "Name why the circuit had no power before it is restored.") {
        @Override
        boolean holds(RequestCommandToDevice request, DeviceFacts device) {
            String cause = request.cause();
            return verbOf(request) != DeviceCommandVerb.RESTORE
                    || (cause != null && OutageCause.of(cause).isPresent());
        }
    },
    RESTORING_NAMES_THE_PERSON_ON_SITE(
            "person-on-site-required",
            "personOnSite",
            "复电前须指明现场人员。",
            "Name the person on site before power is restored.") {
        @Override
        boolean holds(RequestCommandToDevice request, DeviceFacts device) {
            String person = request.personOnSite();
            return verbOf(request) != DeviceCommandVerb.RESTORE || (person != null && !person.isBlank());
        }
    },
    TEXT_FITS("text-required", "args.text", "请填写 1-200 字的文字。", "Give a text of 1 to 200 characters.") {
        @Override
        boolean holds(RequestCommandToDevice request, DeviceFacts device) {
            DeviceCommandVerb verb = verbOf(request);
            String text = request.args().get("text");
            return verb == null
                    || !verb.needsText()
                    || (text != null && !text.isBlank() && text.length() <= LONGEST_TEXT);
        }
    },
    ARGUMENTS_NAME_NOBODY(
            "personal-data",
            "args.text",
            "文字中不得含手机号、身份证号或车牌号。",
            "The text must hold no mobile phone number, identity card number or vehicle plate.") {
        @Override
        boolean holds(RequestCommandToDevice request, DeviceFacts device) {
            // A rule's arguments are ids, which may look like a number of somebody's.
            return request.rule() != null
                    || request.args().values().stream().allMatch(each -> each == null || !PersonalNumbers.areIn(each));
        }
    },
    ARGUMENTS_ARE_FEW_AND_SHORT(
            "invalid-arguments", "args", "参数过多或过长。", "At most 8 arguments of at most 200 characters.") {
        @Override
        boolean holds(RequestCommandToDevice request, DeviceFacts device) {
            return request.args().size() <= MOST_ARGUMENTS
                    && request.args().entrySet().stream()
                            .allMatch(each -> each.getKey().length() <= LONGEST_ARGUMENT_NAME
                                    && each.getValue() != null
                                    && each.getValue().length() <= LONGEST_TEXT);
        }
    },
    EXPIRY_LIES_WITHIN_AN_HOUR(
            "invalid-expiry",
            "expiresInSeconds",
            "有效期须在 5 秒到 1 小时之间。",
            "A command expires after 5 seconds to one hour.") {
        @Override
        boolean holds(RequestCommandToDevice request, DeviceFacts device) {
            Duration life = Duration.between(request.at(), request.expiresAt());
            return life.compareTo(SHORTEST_LIFE) >= 0 && life.compareTo(LONGEST_LIFE) <= 0;
        }
    };

    /**
     * Values of the label {@code circuit} whose circuits may be switched remotely; empty where the registry says nothing.
     * Every other value protects, so that a misspelt {@code fire_pump} or {@code medical} does too.
     */
    static final Set<String> SWITCHED_CIRCUITS = Set.of("", "ordinary");

    private static final int LONGEST_TEXT = 200;
    private static final int MOST_ARGUMENTS = 8;
    private static final int LONGEST_ARGUMENT_NAME = 32;
    private static final Duration SHORTEST_LIFE = Duration.ofSeconds(5);
    private static final Duration LONGEST_LIFE = Duration.ofHours(1);

    private final String reason;
    private final String field;
    private final String zh;
    private final String en;

    DeviceCommandRule(String reason, String field, String zh, String en) {
        this.reason = reason;
        this.field = field;
        this.zh = zh;
        this.en = en;
    }

    abstract boolean holds(RequestCommandToDevice request, DeviceFacts device);

    /** Refuses the request by the first rule that does not hold. */
    static void mustAllHold(RequestCommandToDevice request, DeviceFacts device) {
        List<DeviceCommandRule> broken = Arrays.stream(values())
                .filter(rule -> !rule.holds(request, device))
                .toList();
        if (!broken.isEmpty()) {
            throw broken.get(0).refusal();
        }
    }

    /** Refuses to switch a circuit that the registry protects by now, whatever it said when the command was asked for. */
    static void circuitMustBeSwitched(String verb, DeviceFacts device) {
        if (!mayBeSwitched(verb, device)) {
            throw CIRCUIT_FEEDS_NEITHER_FIRE_PUMP_NOR_MEDICAL_DEVICES.refusal();
        }
    }

    private DeviceCommandRefused refusal() {
        return new DeviceCommandRefused(reason, field, zh, en);
    }

    private static boolean mayBeSwitched(String verb, DeviceFacts device) {
        boolean switchesPower =
                DeviceCommandVerb.of(verb).map(DeviceCommandVerb::switchesPower).orElse(false);
        return !switchesPower || SWITCHED_CIRCUITS.contains(device.circuit());
    }

    private static @Nullable DeviceCommandVerb verbOf(RequestCommandToDevice request) {
        return DeviceCommandVerb.of(request.verb()).orElse(null);
    }

    private static boolean switchesPower(RequestCommandToDevice request) {
        DeviceCommandVerb verb = verbOf(request);
        return verb != null && verb.switchesPower();
    }
}
