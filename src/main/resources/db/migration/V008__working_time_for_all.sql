-- One mail to two people, who is away, and what follow-ups were planned by.

-- Whom the header of a letter names beside its reader: a mail to two people is a copy for each.
alter table message add column beside_name varchar default '' not null;
alter table message add column beside_address varchar default '' not null;

-- Whether somebody is away, as their own mail says; all other pauses are decisions.
alter table hold add column away boolean default false not null;

-- A digest of the files that say what is owed, and when: once they change, all of it is planned anew.
create table planned_by (
    id integer primary key,
    fingerprint varchar(64) not null
);
insert into planned_by (id, fingerprint) values (1, '');
