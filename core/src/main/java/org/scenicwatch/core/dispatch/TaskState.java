package org.scenicwatch.core.dispatch;

import org.scenicwatch.core.LocalText;

/** Where a task stands; what each state allows is the table of {@code docs/task-states.md}. */
public enum TaskState {
    /** Nobody has it, and nobody is asked at this moment. */
    OPENED("待派人", "waiting for somebody to be asked"),
    /** Somebody is asked. */
    OFFERED("待接单", "offered"),
    /** Somebody has it, and it needs one more. */
    PART_TAKEN("待第二人", "waiting for a second person"),
    /** As many have it as it needs. */
    TAKEN("已接单", "taken"),
    /** Somebody is on the way. */
    UNDER_WAY("已出发", "under way"),
    /** Somebody is at the place. */
    ARRIVED("已到场", "at the place"),
    /** Over. */
    DONE("已完成", "done"),
    /** Nobody is left who could be asked. */
    UNMANNED("无人接单", "without anybody to take it"),
    /** Nobody is wanted any more. */
    WITHDRAWN("已撤回", "withdrawn");

    private final LocalText title;

    TaskState(String zh, String en) {
        this.title = new LocalText(zh, en);
    }

    /** The name in codes, for example {@code under-way}. */
    public String key() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /** What people read. */
    public LocalText title() {
        return title;
    }

    /** Whether nothing more comes of it. */
    public boolean isOver() {
        return this == DONE || this == WITHDRAWN;
    }
}
