-- Each index that begins with the status is written twice for every letter that leaves. Letters in doubt are few, and
-- message_due finds them as well.
drop index message_to_ask;
