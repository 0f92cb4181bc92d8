-- No more than the server likes, counting those of the last minute: a letter that has to wait is not claimed yet.
select id as "ID"
from (select id, row_number() over (order by due_at, id) as place
      from message where status = 'QUEUED' and due_at <= :?now) due
where place <= :?aMinute - (select count(*) from message where claimed_at > :?minuteAgo)
order by place fetch first 50 rows only
