-- Suppression by design by the rules in force: every alarm that stands may be hidden, by an alarm, a mode or a season.

alter table standing_alarm
    add column kind   varchar(64),
    add column fire   boolean not null default false,
    add column stands boolean not null default true;

-- The modes that are on (an empty zone: of the whole area) and the newest day at the site by which was decided.
create table design_mode (
    area varchar(64) not null,
    mode varchar(64) not null,
    zone varchar(64) not null,
    primary key (area, mode, zone)
);

create table design_day (
    area varchar(64) primary key,
    day  date        not null
);

-- The modes as people see them.
create table area_mode_row (
    id           text   primary key,
    body         jsonb  not null,
    sort         bigint not null,
    global_index bigint not null,
    ended_at     text   generated always as (body ->> 'endedAt') stored
);

-- What stands or is hidden already; only the rules of the shipped inhibitions were kept before.
delete from standing_alarm;
insert into standing_alarm (alarm_id, area, rule, level, source, kind, zone, place, fire, stands)
select 'alarm:' || id,
       split_part(id, '/', 1),
       body ->> 'rule',
       body ->> 'level',
       split_part(id, '/', 2),
       body ->> 'kind',
       nullif(split_part(body ->> 'zone', '/', 2), ''),
       nullif(split_part(body ->> 'place', '/', 2), ''),
       body ->> 'latching' = 'UNTIL_VERIFIED',
       condition in ('UNACKNOWLEDGED', 'ACKNOWLEDGED')
  from alarm_row
 where condition in ('UNACKNOWLEDGED', 'ACKNOWLEDGED')
    or 'alarm:' || id in (select effect from hidden_alarm);

-- The registers' projectors take in all labels of the devices that are registered already; their other rows do not change.
delete from token_entry where processor_name = 'registers';
