-- Those that were here before an upgrade, and those of people who turned out to be one.
select id as "ID" from partnership where to_plan order by id fetch first 500 rows only
