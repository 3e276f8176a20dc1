package org.scenicwatch.core.dispatch;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** How a task is named: {@code task:{uuid}} as an aggregate, the bare uuid in rows and REST. */
public final class TaskIds {

    private static final String PREFIX = "task:";

    private TaskIds() {}

    /** The aggregate's id of the task with this id in rows and REST. */
    public static String aggregate(String rowId) {
        return rowId.startsWith(PREFIX) ? rowId : PREFIX + rowId;
    }

    /** The aggregate's id of the task that follows from something: the same {@code cause} is always the same task. */
    public static String following(String cause) {
        return PREFIX + UUID.nameUUIDFromBytes(cause.getBytes(StandardCharsets.UTF_8));
    }

    /** Whether an aggregate of this id is a task. */
    public static boolean isTask(String aggregateId) {
        return aggregateId.startsWith(PREFIX);
    }

    /** The id in rows and REST of the aggregate {@code taskId}. */
    public static String row(String taskId) {
        return taskId.startsWith(PREFIX) ? taskId.substring(PREFIX.length()) : taskId;
    }
}
