-- What happened to each alarm, one row per event, as case_trail is for cases.
create table alarm_trail (
    alarm_id     text        not null,
    global_index bigint      not null,
    at           timestamptz not null,
    event        text        not null,
    actor        text        not null,
    facts        jsonb       not null,
    primary key (alarm_id, global_index)
);

-- The projector takes in what happened to the alarms that there are already; its other rows do not change.
delete from token_entry where processor_name = 'cases-and-alarms';
