-- Events with something to match, once the last file has been read for a while: who is asked by several people in one
-- drop of files gets one letter. A feed that nobody reads on (its process died long ago) holds nobody up.
select x.event as "EVENT"
from (select event from feed where status in ('TAKEN_IN', 'FAILED') and not matched
      union
      select event from interest where status = 'NEW') x
where not exists (select 1 from feed f where f.status = 'READING' and f.received_at > :?abandonedBefore)
  and not exists (select 1 from feed f where f.finished_at > :?quietSince)
