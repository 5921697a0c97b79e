-- The plan's figures are kept with those of counties: of AVAILABLE and ENDING the kind is the track and the cohort the year; STANDING holds in
-- figure_part, and there only, how many days are left of a clock that stands still. So everything is counted once more.
UPDATE review_state SET recount = TRUE;
UPDATE figure_count SET month_on = NULL, counted_on = NULL;

-- Those set aside, without looking at all that are not.
CREATE INDEX state_failure ON review_state (failure(1));

-- What is open, the oldest first, for a whole province.
CREATE INDEX finding_open_since ON finding (closed_on, since);
