-- Days on which an address could not be reached; several of them close it.
create table unreached (
    address varchar not null,
    day_of date not null,
    primary key (address, day_of)
);
