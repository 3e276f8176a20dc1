-- The running count in a hazard's number, one row per area and day, as of cases.
create table hazard_count (
    area  text    not null,
    day   date    not null,
    count integer not null,
    primary key (area, day)
);

-- What a reporter is shown before the row of the hazard is there, and the language in which they are told how it goes on.
alter table hazard_filing
    add column number   text,
    add column kind     text,
    add column place    text,
    add column language text not null default 'zh';
create index hazard_filing_hazard on hazard_filing (hazard_id);
update hazard_filing f
   set number = r.body ->> 'number', kind = r.body ->> 'kind', place = r.body ->> 'place'
  from hazard_row r
 where r.id = f.hazard_id;
