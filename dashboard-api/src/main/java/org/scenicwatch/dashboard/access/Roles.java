package org.scenicwatch.dashboard.access;

import java.util.Arrays;
import java.util.Set;
import org.scenicwatch.core.identity.Role;

/** Which roles may do what; the one place where that is written. */
final class Roles {

    /** See the screen: no personal data there. */
    static final Role[] SCREEN = {
        Role.OPERATOR,
        Role.COMMANDER,
        Role.DUTY_LEADER,
        Role.HANDLER,
        Role.MEDIATOR,
        Role.REVIEWER,
        Role.MANAGER,
        Role.AUDITOR,
        Role.ADMINISTRATOR,
        Role.WALL
    };

    /** Act on alarms and cases. */
    static final Role[] DESK = {Role.OPERATOR, Role.COMMANDER, Role.DUTY_LEADER};

    /** Decide what an operator may only ask for. */
    static final Role[] COMMAND = {Role.COMMANDER, Role.DUTY_LEADER};

    /** Say that a matter is settled. */
    static final Role[] WORKING = {Role.OPERATOR, Role.COMMANDER, Role.DUTY_LEADER, Role.HANDLER, Role.MEDIATOR};

    /** Record what happens once on the way of a case; which of it, the procedure of the case says. */
    static final Role[] MILESTONES = {
        Role.OPERATOR, Role.COMMANDER, Role.DUTY_LEADER, Role.HANDLER, Role.MEDIATOR, Role.REVIEWER
    };

    /** Issue documents on a case and record how they were served. */
    static final Role[] DOCUMENTS = {Role.OPERATOR, Role.COMMANDER, Role.DUTY_LEADER, Role.MEDIATOR};

    /** Close a case. */
    static final Role[] CLOSING = {Role.OPERATOR, Role.COMMANDER, Role.DUTY_LEADER, Role.REVIEWER};

    /** Read what people wrote and the photos they sent, and other facts of persons, masked. */
    static final Role[] STATEMENTS = {
        Role.OPERATOR, Role.COMMANDER, Role.DUTY_LEADER, Role.HANDLER, Role.MEDIATOR, Role.REVIEWER, Role.AUDITOR
    };

    /** Know who read what is restricted. */
    static final Role[] OVERSIGHT = {Role.COMMANDER, Role.DUTY_LEADER, Role.REVIEWER, Role.AUDITOR};

    /** Take no complaints from somewhere for a while, and take them again. */
    static final Role[] BLOCKING = {Role.COMMANDER, Role.REVIEWER};

    /** Look for somebody lost: read who it is, see the photo, and say where the person may have been. */
    static final Role[] SEARCHERS = {Role.OPERATOR, Role.COMMANDER, Role.DUTY_LEADER, Role.HANDLER};

    /** Say that a system outside recognised somebody. */
    static final Role[] RECOGNITION = {Role.RECOGNITION};

    /** Keep the registers. */
    static final Role[] REGISTERS = {Role.MANAGER, Role.ADMINISTRATOR};

    /** Take devices into test or maintenance and back. */
    static final Role[] DEVICE_SERVICE = {Role.DUTY_LEADER, Role.MANAGER, Role.ADMINISTRATOR};

    /** Declare and end modes of the area. */
    static final Role[] AREA_MODES = {Role.COMMANDER, Role.DUTY_LEADER, Role.ADMINISTRATOR};

    /** Change the rules by which alarms are raised. */
    static final Role[] RULES = {Role.COMMANDER, Role.DUTY_LEADER, Role.ADMINISTRATOR};

    /** Change bodies and the rules by which cases go to them. */
    static final Role[] ROUTING = {Role.DUTY_LEADER, Role.ADMINISTRATOR};

    /** Call the desk to find out whether somebody is there. */
    static final Role[] POST_CALLS = {Role.DUTY_LEADER, Role.MANAGER, Role.ADMINISTRATOR};

    /** Look into what the platform does. */
    static final Role[] INNER = {
        Role.OPERATOR, Role.COMMANDER, Role.DUTY_LEADER, Role.MANAGER, Role.AUDITOR, Role.ADMINISTRATOR
    };

    /** Read how well the alarm system and those who answer it do. */
    static final Role[] FIGURES = {
        Role.OPERATOR, Role.COMMANDER, Role.DUTY_LEADER, Role.REVIEWER, Role.MANAGER, Role.AUDITOR, Role.ADMINISTRATOR
    };

    /** Read how well the bodies deal with cases. */
    static final Role[] CASE_FIGURES = {
        Role.COMMANDER, Role.DUTY_LEADER, Role.REVIEWER, Role.MANAGER, Role.AUDITOR, Role.ADMINISTRATOR
    };

    /** Try a changed alarm rule on what devices told. */
    static final Role[] RULE_TRIALS = {Role.COMMANDER, Role.DUTY_LEADER, Role.MANAGER, Role.ADMINISTRATOR};

    /** See reviews of cases: handlers and operators those of their body. */
    static final Role[] REVIEWS = {
        Role.OPERATOR,
        Role.COMMANDER,
        Role.DUTY_LEADER,
        Role.HANDLER,
        Role.MEDIATOR,
        Role.REVIEWER,
        Role.MANAGER,
        Role.AUDITOR
    };

    /** Draw cases to be reviewed and say who reviews them. */
    static final Role[] SAMPLING = {Role.DUTY_LEADER, Role.MANAGER};

    /** Review cases. */
    static final Role[] REVIEWING = {Role.REVIEWER};

    /** Read what residents were rewarded with; phones are masked. */
    static final Role[] REWARDS = {Role.COMMANDER, Role.DUTY_LEADER, Role.MANAGER, Role.AUDITOR};

    /** See the record of merchants; what people wrote in it as everywhere. */
    static final Role[] MERCHANTS = {
        Role.OPERATOR,
        Role.COMMANDER,
        Role.DUTY_LEADER,
        Role.HANDLER,
        Role.MEDIATOR,
        Role.REVIEWER,
        Role.MANAGER,
        Role.AUDITOR,
        Role.ADMINISTRATOR
    };

    /** Keep the record of merchants: what they are, their licences, whom to ask. */
    static final Role[] MERCHANT_KEEPERS = {Role.DUTY_LEADER, Role.MANAGER, Role.ADMINISTRATOR};

    /** See whom to ask at a merchant, with the whole number. */
    static final Role[] MERCHANT_CALLERS = {Role.OPERATOR, Role.COMMANDER, Role.DUTY_LEADER, Role.HANDLER, Role.MANAGER
    };

    /** Look up who can be sent. */
    static final Role[] RESPONDERS = {
        Role.OPERATOR, Role.COMMANDER, Role.DUTY_LEADER, Role.REVIEWER, Role.MANAGER, Role.ADMINISTRATOR
    };

    /** Be sent, and tell from the phone how it goes. */
    static final Role[] FIELD = {Role.HANDLER, Role.MEDIATOR, Role.OPERATOR, Role.COMMANDER, Role.DUTY_LEADER};

    /** Manage people, programs and devices. */
    static final Role[] ADMINISTRATION = {Role.ADMINISTRATOR};

    /** Ask who may come in to a broker and what they may do there. */
    static final Role[] BROKERS = {Role.BROKER};

    private Roles() {}

    static String[] names(Role... roles) {
        return Arrays.stream(roles).map(Role::name).toArray(String[]::new);
    }

    static boolean any(Set<Role> held, Role... allowed) {
        return Arrays.stream(allowed).anyMatch(held::contains);
    }
}
