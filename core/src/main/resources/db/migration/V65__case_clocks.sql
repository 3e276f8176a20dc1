-- What happened to each case as far as its clocks are concerned.
create table case_clock_row (
    id           text   primary key,
    body         jsonb  not null,
    sort         bigint not null,
    global_index bigint not null,
    open         text   generated always as (body ->> 'open') stored
);
create index case_clock_row_open on case_clock_row (id) where open = 'true';

-- When each clock of a case is due; the sort key is the due moment with its sign turned, so that the earliest comes first.
create table case_due_row (
    id           text   primary key,
    body         jsonb  not null,
    sort         bigint not null,
    global_index bigint not null,
    open         text   generated always as (body ->> 'open') stored,
    warn_millis  bigint generated always as ((body ->> 'warnMillis')::bigint) stored
);
create index case_due_row_open on case_due_row (sort desc, id) where open = 'true';

-- Who was warned of which deadline: written by whoever warns, never rebuilt.
create table case_deadline_warning (
    due_id     text        not null,
    due_millis bigint      not null,
    rung       text        not null,
    told_at    timestamptz not null,
    primary key (due_id, due_millis, rung)
);

-- The projector of clocks takes in the cases that there are already; the rows of the others do not change by it.
delete from token_entry where processor_name = 'cases-and-alarms';
