-- What happened to each alarm, one row per event, as case_trail is for cases. It begins with this version; what was
-- before comes in with the next replay of the projections.
create table alarm_trail (
    alarm_id     text        not null,
    global_index bigint      not null,
    at           timestamptz not null,
    event        text        not null,
    actor        text        not null,
    facts        jsonb       not null,
    primary key (alarm_id, global_index)
);
