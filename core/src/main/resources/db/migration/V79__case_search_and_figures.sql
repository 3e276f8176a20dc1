-- Search in cases by what people see of them and by what people wrote, the next deadline of each case, and the figures.

-- What lists of cases are filtered by.
alter table case_row
    add column category text generated always as (body ->> 'category') stored,
    add column assignee text generated always as (body ->> 'assignee') stored,
    add column priority text generated always as (body ->> 'priority') stored,
    add column origin   text generated always as (body ->> 'origin') stored,
    add column zone     text generated always as (body ->> 'zone') stored,
    add column place    text generated always as (body ->> 'place') stored;
create index case_row_state on case_row (state, sort desc, id);
create index case_row_category on case_row (category, sort desc, id);
create index case_row_assignee on case_row (assignee, sort desc, id);
create index case_row_zone on case_row (zone, sort desc, id);
create index case_row_place_sort on case_row (place, sort desc, id);
create index case_row_open on case_row (sort desc, id)
    where state not in ('CLOSED', 'MERGED', 'TRANSFERRED_OUT', 'WITHDRAWN', 'REFUSED');

-- The words of people as keyed numbers, one row for each text of a case; forgetting the text forgets them.
create table case_word (
    ref          text   primary key references vault_entry (ref) on delete cascade,
    case_id      text   not null,
    said         text   not null,
    tokens       int[]  not null,
    global_index bigint not null
);
create index case_word_case on case_word (case_id);
create index case_word_tokens on case_word using gin (tokens);

-- The numbers that people call a case by, ours and those of outside lines: nobody's secret, so as they are.
create table case_code (
    case_id text   not null,
    code    text   not null,
    said    text   not null,
    tokens  text[] not null,
    primary key (case_id, code)
);
create index case_code_tokens on case_code using gin (tokens);

-- The clock of each case that is due first; the sort key is the due moment with its sign turned.
create table case_next_due_row (
    id           text   primary key,
    body         jsonb  not null,
    sort         bigint not null,
    global_index bigint not null
);
create index case_next_due_row_sort on case_next_due_row (sort desc, id);

-- Which clocks were due in a period.
create index case_due_row_due on case_due_row (sort);

-- What the figures are counted from, one row for each case.
create table case_figure_row (
    id           text    primary key,
    body         jsonb   not null,
    sort         bigint  not null,
    global_index bigint  not null,
    open         text    generated always as (body ->> 'open') stored,
    last_millis  bigint  generated always as ((body ->> 'lastMillis')::bigint) stored
);
create index case_figure_row_last on case_figure_row (last_millis);
create index case_figure_row_open on case_figure_row (sort) where open = 'true';

-- The projectors take in the cases that there are already, in batches that each remember how far they came; the rows of
-- the others do not change by it.
delete from token_entry where processor_name = 'cases-and-alarms';
