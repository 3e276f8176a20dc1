-- What routing has to know: who has how many open cases, who is on duty, and where places lie.
create table routing_case (
    case_id text        primary key,
    area    varchar(64) not null,
    body    varchar(64),
    joint   text[]      not null default '{}',
    open    boolean     not null
);
create index routing_case_open on routing_case (area) where open;

create table routing_turn (
    turn_id  text        primary key,
    area     varchar(64) not null,
    duty     varchar(64) not null,
    on_from  timestamptz not null,
    on_until timestamptz not null
);
create index routing_turn_area on routing_turn (area, on_until);

create table routing_place (
    area   varchar(64) not null,
    code   varchar(64) not null,
    parent varchar(64),
    primary key (area, code)
);

-- Rows of cases name the bodies beside the lead; those that are there take them from the newest assignment.
update case_row c
   set body = jsonb_set(c.body, '{jointBodies}', coalesce(e.joint, '[]'::jsonb))
  from (select distinct on (aggregate_identifier) aggregate_identifier,
               convert_from(payload, 'UTF8')::jsonb -> 'jointBodies' as joint
          from domain_event
         where payload_type = 'casework.CaseAssigned'
         order by aggregate_identifier, sequence_number desc) e
 where e.aggregate_identifier = 'case:' || c.id;

-- The registers' projectors take in the cases, turns and places that there are already; their other rows do not change.
delete from token_entry where processor_name = 'registers';
