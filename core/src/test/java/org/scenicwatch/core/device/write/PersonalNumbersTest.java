package org.scenicwatch.core.device.write;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalNumbersTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "电话13812345678",
                "电话：１３８１２３４５６７８",
                "call +86 199 8765 4321 please",
                "138-1234-5678",
                "证件522634199003074518",
                "证件52263419900307451X。",
                "52263419900307451x",
                "老证522634900307451",
                "贵H12345",
                "贵H·12345",
                "请 贵h 12a45 移车",
                "贵ＨＤ12345",
                "京AD12345新能源",
                "粤Z1234港",
                "川A1234学"
            })
    void findsNumbersOfPeopleAndVehicles(String text) {
        assertThat(PersonalNumbers.areIn(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "前方拥堵，请绕行",
                "火警请拨119，投诉请拨12345或0855-3348888",
                "余位 135，满 200",
                "开放 2026-05-01 08:00 至 2026.05.03 18:00",
                "订单 202605011234567890123",
                "走川G318国道，车速 40",
                "新 WELCOME to Xijiang",
                "Line 2 closed 08:30-17:30"
            })
    void leavesNoticesAlone(String text) {
        assertThat(PersonalNumbers.areIn(text)).isFalse();
    }
}
