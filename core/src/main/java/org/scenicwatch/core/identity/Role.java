package org.scenicwatch.core.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;

/** What a person or program is allowed to be, in the words of the outside contract. */
public enum Role {
    OPERATOR("operator"),
    COMMANDER("commander"),
    DUTY_LEADER("dutyLeader"),
    HANDLER("handler"),
    MEDIATOR("mediator"),
    REVIEWER("reviewer"),
    MANAGER("manager"),
    AUDITOR("auditor"),
    ADMINISTRATOR("administrator"),
    WALL("wall"),
    GROUP_HEAD("groupHead"),
    HOUSEHOLDER("householder"),
    /** An outside broker that asks who may come in; for programs only. */
    BROKER("broker"),
    /** An outside system that says where it recognised somebody; for programs only. */
    RECOGNITION("recognition");

    private final String word;

    Role(String word) {
        this.word = word;
    }

    /** The word of the outside contract. */
    @JsonValue
    public String word() {
        return word;
    }

    /** The role of a word, or empty when there is none. */
    public static Optional<Role> of(String word) {
        return Arrays.stream(values()).filter(role -> role.word.equals(word)).findFirst();
    }

    @JsonCreator
    static Role parse(String word) {
        return of(word).orElseThrow(() -> new IllegalArgumentException("no such role"));
    }
}
