-- Documents of cases (文书): how far each series has come, and the documents as people see them.

-- Counted in the transaction that issues a document: what is not issued leaves no gap.
create table document_series (
    area varchar(64) not null,
    kind varchar(32) not null,
    year integer     not null,
    last integer     not null,
    primary key (area, kind, year)
);

create table document_row (
    id           text   primary key,
    body         jsonb  not null,
    sort         bigint not null,
    global_index bigint not null,
    case_id      text   generated always as (body ->> 'caseId') stored
);
create index document_row_case on document_row (case_id, sort);
