package org.scenicwatch.dashboard.whole;

/** A street of 300 m from a gate, and houses up a lane that is too narrow for most engines; one row of the file is bad. */
final class NarrowLanes {

    static final String PLACES = """
            {"type":"FeatureCollection","features":[
            {"type":"Feature","properties":{"layer":"grid","code":"W-1","name_zh":"一网格","name_en":"Grid 1"},
             "geometry":{"type":"Point","coordinates":[108.18,26.49]}},
            {"type":"Feature","properties":{"layer":"lot","code":"P-1","name_zh":"停车场","name_en":"Car park",
             "engine_start":"gate"},"geometry":{"type":"Point","coordinates":[108.1800,26.4902]}},
            {"type":"Feature","properties":{"layer":"lane","code":"L-1","name_zh":"河街","name_en":"Street",
             "clear_width_m":"4","clear_height_m":"5"},
             "geometry":{"type":"LineString","coordinates":[[108.18,26.49],[108.183,26.49]]}},
            {"type":"Feature","properties":{"layer":"lane","code":"L-2","name_zh":"窄巷","name_en":"Narrow lane",
             "clear_width_m":"1.8","clear_height_m":"3"},
             "geometry":{"type":"LineString","coordinates":[[108.183,26.49],[108.183,26.491]]}},
            {"type":"Feature","properties":{"layer":"house","code":"h-1","name_zh":"一号","name_en":"House 1",
             "parent":"W-1","household_group":"HG-7","lane":"L-2","residents":"4","need_help":"1"},
             "geometry":{"type":"Point","coordinates":[108.1831,26.491]}},
            {"type":"Feature","properties":{"layer":"house","code":"h-2","name_zh":"二号","name_en":"House 2",
             "parent":"W-1","household_group":"HG-7","residents":"3"},
             "geometry":{"type":"Point","coordinates":[108.1832,26.491]}},
            {"type":"Feature","properties":{"layer":"lane","code":"bad","name_zh":"坏","name_en":"Bad",
             "clear_width_m":"wide"},
             "geometry":{"type":"LineString","coordinates":[[108.18,26.49],[108.19,26.49]]}}]}
            """;

    private NarrowLanes() {}
}
