select id as "ID" from received_mail
where status = 'RECEIVED' and next_try_at <= :?now
order by next_try_at, id fetch first 50 rows only
