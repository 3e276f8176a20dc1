package org.scenicwatch.dashboard.overview;

import org.scenicwatch.dashboard.access.ApiProblem;
import org.springframework.http.HttpStatus;

/** What can be wrong with a request for a device. */
final class DeviceProblems {

    private DeviceProblems() {}

    static ApiProblem notFound() {
        return ApiProblem.of(HttpStatus.NOT_FOUND, "device.not-found", "没有此设备。", "There is no such device.");
    }

    static ApiProblem invalid(String field, String zh, String en) {
        return ApiProblem.field(field, "request.invalid-" + field, zh, en);
    }
}
