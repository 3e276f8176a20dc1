-- Sounders of household groups: which places and sounders belong to which group, which fire alarms of a group are not
-- reset yet, and which sounders sound for them.

create table group_place (
    area            text not null,
    code            text not null,
    parent          text,
    household_group text,
    primary key (area, code)
);

create table group_sounder (
    area            text not null,
    device          text not null,
    place           text,
    -- The sounder's own label; without it the group of its place counts.
    household_group text,
    primary key (area, device)
);

create table group_fire (
    alarm_id        text primary key,
    area            text not null,
    household_group text not null,
    occurrence      bigint not null,
    -- What the alarm was found to be (核警); null: nobody knows yet.
    finding         text,
    -- Number of the alarm's last event that is taken in.
    last_event      bigint not null
);
create index group_fire_group on group_fire (area, household_group);

create table sounding_sounder (
    area            text not null,
    household_group text not null,
    device          text not null,
    primary key (area, household_group, device)
);

-- The registers' projectors take in the places and sounders that are registered already; their other rows do not change.
delete from token_entry where processor_name = 'registers';
