-- By which version of the rules people's blocking keys were made; while a newer one is at work, how far it has come.
create table blocking_keys (
    id integer primary key,
    version integer not null,
    next_version integer not null,
    -- The last person whose keys are of the next version.
    done_to bigint not null
);
insert into blocking_keys (id, version, next_version, done_to) values (1, 0, 0, 0);
