package org.scenicwatch.dashboard.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.scenicwatch.core.identity.Role;
import tools.jackson.databind.json.JsonMapper;

class WhoMayDoTest {

    private static final String CREW = "maintenance-crew";
    private static final String ROOM = "gabaifu-room";

    @ParameterizedTest
    @ValueSource(
            strings = {"desk", "lead", "commander", "dutyLeader", "mediator", "reviewer", "respondent", "clinic", CREW})
    void theShiftCommandMayDoAnyStep(String doer) {
        assertThat(may(Set.of(Role.COMMANDER), List.of(), doer)).isTrue();
        assertThat(may(Set.of(Role.DUTY_LEADER), List.of(), doer)).isTrue();
    }

    @Test
    void whatTheCommandDecidesIsNotDoneByTheDesk() {
        assertThat(may(Set.of(Role.OPERATOR), List.of(), "commander")).isFalse();
        assertThat(may(Set.of(Role.OPERATOR), List.of(), "dutyLeader")).isFalse();
        assertThat(may(Set.of(Role.OPERATOR), List.of(), "mediator")).isFalse();
        assertThat(may(Set.of(Role.OPERATOR), List.of(), "reviewer")).isFalse();
    }

    @Test
    void theDeskWritesDownWhatABodyTold() {
        assertThat(may(Set.of(Role.OPERATOR), List.of(), "lead")).isTrue();
        assertThat(may(Set.of(Role.OPERATOR), List.of(), "clinic")).isTrue();
        assertThat(may(Set.of(Role.OPERATOR), List.of(), "desk")).isTrue();
    }

    @Test
    void peopleOfABodyDoItsStepsAndNoOtherBodys() {
        assertThat(may(Set.of(Role.HANDLER), List.of(CREW), "lead")).isTrue();
        assertThat(may(Set.of(Role.HANDLER), List.of(CREW), CREW)).isTrue();
        assertThat(may(Set.of(Role.HANDLER), List.of("clinic"), "lead")).isFalse();
        assertThat(may(Set.of(Role.HANDLER), List.of("clinic"), CREW)).isFalse();
        assertThat(may(Set.of(Role.HANDLER), List.of("clinic"), "desk")).isFalse();
        assertThat(may(Set.of(Role.HANDLER), List.of("clinic", CREW), "lead")).isTrue();
    }

    @Test
    void whomTheRegisterDoesNotKnowTheRoleDecidesFor() {
        assertThat(may(Set.of(Role.HANDLER), List.of(), "lead")).isTrue();
        assertThat(may(Set.of(Role.HANDLER), List.of(), "mediator")).isFalse();
        assertThat(may(Set.of(Role.MEDIATOR), List.of(), "mediator")).isTrue();
    }

    @Test
    void peopleOfAMediatingBodyAreMediators() {
        assertThat(may(Set.of(Role.HANDLER), List.of(ROOM), "mediator")).isTrue();
        assertThat(may(Set.of(Role.HANDLER), List.of(CREW), "mediator")).isFalse();
    }

    @Test
    void nobodyIsOfTheBodyInChargeBeforeThereIsOne() {
        WhoMayDo handler = new WhoMayDo(Set.of(Role.HANDLER), List.of(), ROOM::equals);
        assertThat(handler.mayDo(List.of("lead"), null)).isFalse();
    }

    @Test
    void oneOfSeveralDoersIsEnough() {
        WhoMayDo reviewer = new WhoMayDo(Set.of(Role.REVIEWER), List.of(), ROOM::equals);
        assertThat(reviewer.mayDo(List.of("desk", "reviewer"), CREW)).isTrue();
        assertThat(reviewer.mayDo(List.of("desk", "lead"), CREW)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"MANAGER", "AUDITOR", "ADMINISTRATOR", "WALL", "GROUP_HEAD", "HOUSEHOLDER", "BROKER", "RECOGNITION"
            })
    void whoDoesNotWorkOnCasesDoesNoStep(Role role) {
        for (String doer : List.of("desk", "lead", "mediator", "reviewer", CREW)) {
            assertThat(may(Set.of(role), List.of(CREW), doer)).as(doer).isFalse();
        }
    }

    @Test
    void everyDoerOfTheShippedProceduresIsKnown() throws IOException {
        List<String> doers = new ArrayList<>();
        try (InputStream in = Objects.requireNonNull(getClass().getResourceAsStream("/casework/procedures.json"))) {
            JsonMapper.shared()
                    .readTree(in)
                    .path("doers")
                    .forEach(doer -> doers.add(doer.path("id").asString()));
        }
        assertThat(doers).hasSizeGreaterThan(5).allMatch(doer -> doer.equals(WhoMayDo.LEAD) || WhoMayDo.isByRole(doer));
    }

    private static boolean may(Set<Role> roles, List<String> bodies, String doer) {
        return new WhoMayDo(roles, bodies, ROOM::equals).mayDo(List.of(doer), CREW);
    }
}
