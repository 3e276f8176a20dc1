-- What the centre and complainants say to each other: projections, made anew by a replay. Words and photos lie in the vault.

create table dialogue_question (
    question_id  text   primary key,
    case_id      text   not null,
    question_ref text   not null,
    at           timestamptz not null,
    global_index bigint not null
);
create index dialogue_question_case on dialogue_question (case_id);

-- What a complainant said: an answer to a question, or photos that came later (no question).
create table dialogue_said (
    global_index bigint primary key,
    case_id      text   not null,
    ref          text   not null,
    question_id  text,
    words_ref    text,
    photos       text[] not null,
    at           timestamptz not null
);
create index dialogue_said_case on dialogue_said (case_id);
create index dialogue_said_ref on dialogue_said (ref);
