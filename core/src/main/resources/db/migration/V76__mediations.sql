-- Mediations of cases; who takes part and what was said lies in the vault.
create table mediation_row (
    id           text   primary key,
    body         jsonb  not null,
    sort         bigint not null,
    global_index bigint not null,
    case_id      text   generated always as (body ->> 'caseId') stored
);

create index mediation_row_of_case on mediation_row (case_id, sort desc);
