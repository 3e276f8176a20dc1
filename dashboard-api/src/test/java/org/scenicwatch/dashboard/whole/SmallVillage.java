package org.scenicwatch.dashboard.whole;

/** Two import files with good rows and bad ones. */
final class SmallVillage {

    static final String PLACES = """
            {"type":"FeatureCollection","features":[
            {"type":"Feature","properties":{"layer":"zone","code":"Z-01","name_zh":"东引寨","name_en":"East hillside"},
             "geometry":{"type":"Polygon","coordinates":[[[108.17,26.48],[108.19,26.48],[108.19,26.50],[108.17,26.48]]]}},
            {"type":"Feature","properties":{"layer":"house","code":"house-0001","name_zh":"一号","name_en":"House 1",
             "parent":"Z-01","household_group":"HG-1"},"geometry":{"type":"Point","coordinates":[108.18,26.49]}},
            {"type":"Feature","properties":{"layer":"castle","code":"x","name_zh":"x","name_en":"x"},
             "geometry":{"type":"Point","coordinates":[108.18,26.49]}}]}
            """;
    static final String DEVICES = """
            device,kind,name_zh,name_en,zone,place,lon,lat,elevation,interval_s,attributes
            H-001,hydrant,消火栓1,Hydrant 1,Z-01,,108.18,26.49,831.5,60,static_pressure=0.42
            G-01,gate,卡口1,Gate 1,Z-01,,108.18,26.49,830,60,site_class=core
            SM-0001,smoke,烟感1,Smoke 1,Z-01,house-0001,108.18,26.49,830,300,
            X-1,teapot,茶壶,Teapot,Z-01,,108.18,26.49,830,60,
            H-002,hydrant,消火栓2,Hydrant 2,Z-01,,208.18,26.49,830,60,
            """;

    private SmallVillage() {}
}
