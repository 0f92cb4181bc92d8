-- In which words rows told of people whom somebody keeps apart: when a feed is undone and comes back, they are known
-- again by these, and stay apart.
create table remembered_person (
    -- A digest of the name and the address, or of the name, organisation and country.
    words varchar(64) not null,
    person_id bigint not null references person on delete cascade,
    primary key (words, person_id)
);
create index remembered_person_by_person on remembered_person (person_id);
