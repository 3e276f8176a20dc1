-- The review of cases (案件评查): samples that were drawn and the reviews of the drawn cases. Nobody's words stand here.
create table review_sample_row (
    id           text   primary key,
    body         jsonb  not null,
    sort         bigint not null,
    global_index bigint not null
);
create index review_sample_row_sort on review_sample_row (sort desc, id);

create table review_row (
    id           text   primary key,
    body         jsonb  not null,
    sort         bigint not null,
    global_index bigint not null,
    sample_id    text   generated always as (body ->> 'sampleId') stored,
    case_id      text   generated always as (body ->> 'caseId') stored,
    state        text   generated always as (body ->> 'state') stored,
    reviewer     text   generated always as (body ->> 'reviewer') stored,
    filed_millis bigint generated always as ((body ->> 'filedMillis')::bigint) stored
);
create index review_row_sample on review_row (sample_id, sort desc, id);
create index review_row_case on review_row (case_id);
create index review_row_state on review_row (state, sort desc, id);
create index review_row_filed on review_row (filed_millis);
