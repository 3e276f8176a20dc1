-- The file of each case: the way it took, the marks on the steps of its procedure, and its evidence.
create table case_file_row (
    id           text   primary key,
    body         jsonb  not null,
    sort         bigint not null,
    global_index bigint not null,
    restricted   text   generated always as (body ->> 'restricted') stored
);
create index case_file_row_restricted on case_file_row (id) where restricted = 'true';

-- Who read what only few may read: written by whoever shows it, never rebuilt.
create table case_file_reading (
    id      bigint      generated always as identity primary key,
    case_id text        not null,
    what    text        not null,
    ref     text,
    actor   text        not null,
    at      timestamptz not null
);
create index case_file_reading_case on case_file_reading (case_id, id);

-- The projector of files takes in the cases that there are already; the rows of the others do not change by it.
delete from token_entry where processor_name = 'cases-and-alarms';
