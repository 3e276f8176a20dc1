-- Fire alarms that may burn and that the rule group-sounders did not see raised, because they stood before it was there or
-- before their house had a group. They keep sounders loud that were asked to sound for another fire of the group; they
-- sound none by themselves. Filled by this update only; a row goes when its alarm is raised anew, found to be something, or
-- reset.
create table earlier_fire (
    alarm_id   text   primary key,
    area       text   not null,
    place      text   not null,
    -- Number of the alarm's last event that the automations had handled.
    last_event bigint not null
);
create index earlier_fire_area on earlier_fire (area);

-- What stands is taken from the rows of alarms, how far the automations have come from their position: an alarm that was
-- raised since is still to come to the rule, and calls its group then.
with automations as (
    select min(substring(convert_from(token, 'UTF8') from '"index"\s*:\s*(-?[0-9]+)')::bigint) as handled
      from token_entry
     where processor_name = 'automations'
), standing as (
    select 'alarm:' || id as alarm_id,
           split_part(id, '/', 1) as area,
           split_part(place, '/', 2) as place,
           (body ->> 'occurrence')::bigint as occurrence,
           global_index
      from alarm_row
     where body ->> 'latching' = 'UNTIL_VERIFIED'
       and (latch = 'HELD' or latch = 'VERIFIED' and body #>> '{verification,result}' = 'REAL_FIRE')
       and suppression in ('NONE', 'SHELVED')
       and split_part(place, '/', 2) <> ''
), story as (
    select s.alarm_id,
           max(e.sequence_number) filter (where e.global_index <= a.handled) as last_event,
           bool_or(e.global_index > a.handled and e.payload_type = 'alarm.AlarmRaised') as still_to_come,
           -- The rows of alarms may be behind the automations.
           bool_or(e.global_index > s.global_index and e.global_index <= a.handled
                   and e.payload_type in ('alarm.AlarmVerified', 'alarm.AlarmReset')) as over_since
      from standing s
     cross join automations a
      join domain_event e on e.aggregate_identifier = s.alarm_id
     group by s.alarm_id
)
insert into earlier_fire (alarm_id, area, place, last_event)
select s.alarm_id, s.area, s.place, t.last_event
  from standing s join story t on t.alarm_id = s.alarm_id
 where t.last_event is not null
   and not t.still_to_come
   and not t.over_since
   and not exists (select 1 from group_fire f where f.alarm_id = s.alarm_id and f.occurrence = s.occurrence);
