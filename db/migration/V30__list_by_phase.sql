-- The list of one phase, in the order of numbers: read off an index like the whole list, and counted in it, however many there are.

CREATE INDEX list_county_phase ON review_state (county_code, phase, number, agreement_id);
CREATE INDEX list_phase ON review_state (phase, number, agreement_id, county_code);
