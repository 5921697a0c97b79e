-- The letter a step was taken with: issued in its transaction, after the step was stored. Append-only, as the steps.
CREATE TABLE case_step_letter (
  case_id   BIGINT NOT NULL,
  step      INT    NOT NULL,
  letter_id BIGINT NOT NULL,
  PRIMARY KEY (case_id, step),
  CONSTRAINT step_letter_step FOREIGN KEY (case_id, step) REFERENCES case_step (case_id, number),
  CONSTRAINT step_letter_letter FOREIGN KEY (letter_id) REFERENCES letter (id)
);
