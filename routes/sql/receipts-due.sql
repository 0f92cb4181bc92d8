-- A feed's receipt waits for its match, so that nobody reads of rows in review that are decided a moment later.
select id as "ID" from feed
where written_version < receipt_version and (matched or status = 'REPEATED')
order by id fetch first 50 rows only
