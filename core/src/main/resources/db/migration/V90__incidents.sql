-- What is done on the spot of cases: sectors, roll-calls, calls of volunteers; and who helps as a volunteer. No event before
-- this migration belongs here, so nothing has to be read again. No name and no number stands in these tables.
create table incident_row (
    id           text    primary key,
    body         jsonb   not null,
    sort         bigint  not null,
    global_index bigint  not null,
    running      boolean generated always as ((body ->> 'running')::boolean) stored
);
create index incident_row_running on incident_row (sort) where running;

create table volunteer_row (
    id           text   primary key,
    body         jsonb  not null,
    sort         bigint not null,
    global_index bigint not null
);
