-- Inhibition of effects by their cause: the alarms that stand, which cause hides which effect, and the labels by which
-- they belong together.

create table standing_alarm (
    alarm_id text        primary key,
    area     varchar(64) not null,
    rule     varchar(64) not null,
    level    varchar(64) not null,
    source   varchar(64) not null,
    zone     varchar(64),
    place    varchar(64)
);
create index standing_alarm_rule on standing_alarm (area, rule);

create table hidden_alarm (
    effect text not null,
    cause  text not null,
    primary key (effect, cause)
);
create index hidden_alarm_cause on hidden_alarm (cause);

create table inhibition_label (
    area   varchar(64) not null,
    device varchar(64) not null,
    label  varchar(64) not null,
    value  text        not null,
    primary key (area, device, label)
);

-- The registers' projectors take in the devices that are registered already; their other rows do not change.
delete from token_entry where processor_name = 'registers';
