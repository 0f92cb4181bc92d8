select id as "ID" from message where status = 'QUEUED' and due_at <= :?now order by due_at, id fetch first 50 rows only
