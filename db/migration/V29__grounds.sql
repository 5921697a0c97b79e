-- What an agreement's state was worked out from, so that a full review need not work out again what rests on the same.

-- A number that stands for the agreement's facts and for what it was reviewed by (program, regimes, ladders, units); NULL when not known.
ALTER TABLE review_state ADD COLUMN grounds BIGINT NULL;
-- The day it was worked out for: all stored holds from that day on, until next_review_on. NULL with grounds.
ALTER TABLE review_state ADD COLUMN grounds_since DATE NULL;
