-- What a suggestion was made of; its reasons hold as long as need and solution still say so.
alter table suggestion add column offer varchar default '' not null;
update suggestion set offer = (select s.title || '. ' || s.title || '. ' || s.theme || '. ' || s.summary
    from solution s where s.id = suggestion.solution_id);
-- Read from the form.
alter table suggestion drop column language;

-- A no, by what stays the same when a person or a solution is taken back and comes again.
create table suggestion_refusal (
    event varchar not null,
    address varchar not null,
    solution_key varchar not null,
    primary key (event, address, solution_key)
);
create index suggestion_refusal_by_address on suggestion_refusal (address);
insert into suggestion_refusal (event, address, solution_key)
    select distinct g.event, a.address, s.solution_key from suggestion g
    join solution s on s.id = g.solution_id join person_address a on a.person_id = g.person_id
    where g.status = 'REFUSED';
