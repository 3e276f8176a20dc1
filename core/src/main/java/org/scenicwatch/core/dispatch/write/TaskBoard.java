package org.scenicwatch.core.dispatch.write;

import java.util.Collection;

/**
 * Which tasks are open and who has a hand in them. It is changed in the transaction that stores the task's event, so that
 * whoever is chosen next is chosen by what is, and not by what a projection has seen so far.
 */
interface TaskBoard {

    /**
     * Puts the task as it stands now in the place of what stood there.
     *
     * @param busy who has it or is asked at this moment
     * @param asked everybody who was ever asked
     */
    void put(
            String taskId,
            String area,
            String caseId,
            String body,
            String state,
            Collection<String> busy,
            Collection<String> asked);
}
