-- Who can be sent, who is asked, and how tasks stand. No name and no number stands in these tables.

create table dispatch_responder (
    responder_id text    primary key,
    area         text    not null,
    user_id      text,
    recipient_id text,
    body         text    not null,
    team         text,
    skills       text[]  not null,
    languages    text[]  not null,
    zone         text,
    away         boolean not null
);
create index dispatch_responder_body on dispatch_responder (area, body);
create index dispatch_responder_user on dispatch_responder (area, user_id);

-- Where somebody last said they were, with a step of a task: one row each, forgotten after two hours. No projection.
create table dispatch_place (
    responder_id text             primary key,
    lon          double precision not null,
    lat          double precision not null,
    told_at      timestamptz      not null
);

-- Tasks as whoever is asked next is chosen by. No projection: a row and its task's event are written in one transaction.
create table dispatch_board (
    task_id text   primary key,
    area    text   not null,
    case_id text   not null,
    body    text   not null,
    state   text   not null,
    busy    text[] not null,
    asked   text[] not null
);
create index dispatch_board_case on dispatch_board (case_id);
create index dispatch_board_open on dispatch_board (area) where state not in ('DONE', 'WITHDRAWN');

-- Tasks as the screens list them; rebuilt from the events like the other read tables.
create table dispatch_task_row (
    id           text   primary key,
    body         jsonb  not null,
    sort         bigint not null,
    global_index bigint not null,
    case_id      text    generated always as (body ->> 'caseId') stored,
    over         boolean generated always as ((body ->> 'over')::boolean) stored
);
create index dispatch_task_row_case on dispatch_task_row (case_id, sort);
create index dispatch_task_row_open on dispatch_task_row (sort) where not over;
