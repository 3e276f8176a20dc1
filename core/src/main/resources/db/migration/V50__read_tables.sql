-- What the screens read. All of it can be rebuilt from the events; a row's body is the row as the outside contract has
-- it, global_index the last event that changed it, sort the order of lists. History tables are not here: the history
-- makes them by the variant that the database allows.

create table device_row (
    id           text   primary key,
    body         jsonb  not null,
    sort         bigint not null,
    global_index bigint not null
);

create table place_row (
    id           text   primary key,
    body         jsonb  not null,
    sort         bigint not null,
    global_index bigint not null,
    layer        text   generated always as (body ->> 'layer') stored
);

create table alarm_row (
    id           text   primary key,
    body         jsonb  not null,
    sort         bigint not null,
    global_index bigint not null,
    condition    text   generated always as (body ->> 'condition') stored,
    latch        text   generated always as (body ->> 'latch') stored,
    suppression  text   generated always as (body ->> 'suppression') stored,
    source       text   generated always as (body #>> '{source,id}') stored,
    place        text   generated always as (body ->> 'place') stored
);
create index alarm_row_sort on alarm_row (sort desc, id);
create index alarm_row_source on alarm_row (source);
create index alarm_row_place on alarm_row (place);

-- Titles and guidance of every version of the rules, for alarms that were raised under it.
create table alarm_rule_row (
    id           text   primary key,
    body         jsonb  not null,
    sort         bigint not null,
    global_index bigint not null
);

create table case_row (
    id           text   primary key,
    body         jsonb  not null,
    sort         bigint not null,
    global_index bigint not null,
    state        text   generated always as (body ->> 'state') stored
);
create index case_row_sort on case_row (sort desc, id);

-- What happened to a case, one row per event, and the complaints that belong to it.
create table case_trail (
    case_id      text   not null,
    global_index bigint not null,
    at           timestamptz not null,
    event        text   not null,
    actor        text   not null,
    facts        jsonb  not null,
    primary key (case_id, global_index)
);

-- The guard against repeats of the next two is the time of each fact: of two the newer stays, whatever their order.
create table latest_value (
    device  text             not null,
    metric  text             not null,
    at      bigint           not null,
    value   double precision not null,
    quality smallint         not null,
    primary key (device, metric)
) with (fillfactor = 70);

-- When and how a device was last heard of; times are milliseconds since 1970 UTC.
create table device_contact (
    device    text   primary key,
    last_at   bigint,
    arrived   bigint not null,
    online    boolean,
    online_at bigint,
    state     text,
    code      text,
    state_at  bigint
) with (fillfactor = 70);

-- One row per captured vehicle: the event and its place in it make a repeat harmless.
create table passage (
    global_index bigint           not null,
    ordinal      int              not null,
    gate         text             not null,
    at           bigint           not null,
    direction    text             not null,
    vehicle_ref  text,
    plate_color  text,
    confidence   double precision,
    lane         text,
    primary key (global_index, ordinal)
);
create index passage_at on passage (at desc);

-- Vehicles per gate and day of the site, counted from the passages that were new.
create table gate_count (
    gate    text   not null,
    day     date   not null,
    ins     bigint not null,
    outs    bigint not null,
    throughs bigint not null,
    last_at bigint not null,
    primary key (gate, day)
);
