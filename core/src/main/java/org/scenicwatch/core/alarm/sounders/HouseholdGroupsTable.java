package org.scenicwatch.core.alarm.sounders;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables {@code group_place} and {@code group_sounder} (migration V54). */
@Component
class HouseholdGroupsTable implements HouseholdGroups {

    private final JdbcClient jdbc;

    HouseholdGroupsTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    // The depth ends a circle of places that name each other as parents.
    @Override
    public Optional<String> groupOf(String area, String place) {
        return jdbc.sql("""
                        with recursive upward as (
                          select parent, household_group, 0 as depth from group_place where area = :area and code = :place
                          union all
                          select p.parent, p.household_group, u.depth + 1
                            from upward u join group_place p on p.area = :area and p.code = u.parent
                           where u.household_group is null and u.depth < 8)
                        select household_group from upward where household_group is not null
                        """)
                .param("area", area)
                .param("place", place)
                .query(String.class)
                .optional();
    }

    @Override
    public List<String> soundersOf(String area, String group) {
        return jdbc.sql("""
                        with recursive upward as (
                          select device, place as parent, household_group, 0 as depth
                            from group_sounder where area = :area
                          union all
                          select u.device, p.parent, p.household_group, u.depth + 1
                            from upward u join group_place p on p.area = :area and p.code = u.parent
                           where u.household_group is null and u.depth < 9)
                        select device from upward where household_group = :group order by device
                        """)
                .param("area", area)
                .param("group", group)
                .query(String.class)
                .list();
    }

    void putPlace(String area, String code, @Nullable String parent, @Nullable String group) {
        jdbc.sql("""
                        insert into group_place as t (area, code, parent, household_group) values (?, ?, ?, ?)
                        on conflict (area, code) do update
                          set parent = excluded.parent, household_group = excluded.household_group
                        where (t.parent, t.household_group) is distinct from (excluded.parent, excluded.household_group)
                        """)
                .param(1, area)
                .param(2, code)
                .param(3, parent)
                .param(4, group)
                .update();
    }

    void putSounder(String area, String device, @Nullable String place, @Nullable String group) {
        jdbc.sql("""
                        insert into group_sounder as t (area, device, place, household_group) values (?, ?, ?, ?)
                        on conflict (area, device) do update
                          set place = excluded.place, household_group = excluded.household_group
                        where (t.place, t.household_group) is distinct from (excluded.place, excluded.household_group)
                        """)
                .param(1, area)
                .param(2, device)
                .param(3, place)
                .param(4, group)
                .update();
    }

    void clear() {
        jdbc.sql("delete from group_place").update();
        jdbc.sql("delete from group_sounder").update();
    }
}
