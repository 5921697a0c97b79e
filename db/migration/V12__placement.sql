-- Placement (县管乡用): posts asked for and who fills them, requests and their steps, renewal intentions, certificates of completion;
-- and the figures of the plan, which the review keeps with its state.

ALTER TABLE unit ADD COLUMN closed_on DATE NULL;

-- Derived like the rest of the row. available_on is the day a doctor not yet deployed is or will be free, availability says how that is
-- known; ends_on is the end of service while the clock runs or has not begun (days_left serves while it stands still).
ALTER TABLE review_state ADD COLUMN county_code CHAR(6) NULL;
ALTER TABLE review_state ADD COLUMN track VARCHAR(24) NULL;
ALTER TABLE review_state ADD COLUMN available_on DATE NULL;
ALTER TABLE review_state ADD COLUMN availability VARCHAR(16) NULL;
ALTER TABLE review_state ADD COLUMN ends_on DATE NULL;
ALTER TABLE review_state ADD CONSTRAINT state_availability CHECK ((available_on IS NULL) = (availability IS NULL));
CREATE INDEX state_available ON review_state (county_code, track, available_on);
CREATE INDEX state_ends ON review_state (county_code, track, ends_on, days_left, phase);
UPDATE review_state SET dirty = TRUE;

-- What a unit asks for: hospital_id employs, unit_id uses. valid_from is the day the doctor is needed, valid_to the first day no longer.
CREATE TABLE post (
  id          BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  unit_id     BIGINT       NOT NULL,
  hospital_id BIGINT       NOT NULL,
  track       VARCHAR(24)  NOT NULL,
  speciality  VARCHAR(60)  NULL,
  quota       BOOLEAN      NOT NULL,
  capacity    INT          NOT NULL,
  valid_from  DATE         NOT NULL,
  valid_to    DATE         NULL,
  asked_by    VARCHAR(120) NOT NULL,
  asked_on    DATE         NOT NULL,
  closed_on   DATE         NULL,
  closed_why  VARCHAR(400) NULL,
  CONSTRAINT post_unit FOREIGN KEY (unit_id) REFERENCES unit (id),
  CONSTRAINT post_hospital FOREIGN KEY (hospital_id) REFERENCES unit (id),
  CONSTRAINT post_capacity CHECK (capacity BETWEEN 1 AND 999),
  CONSTRAINT post_span CHECK (valid_to IS NULL OR valid_to > valid_from),
  CONSTRAINT post_closed CHECK ((closed_on IS NULL) = (closed_why IS NULL))
);

-- Which agreement fills a post. to_date is the first day it no longer does; a doctor fills one post at a time.
CREATE TABLE post_filling (
  post_id      BIGINT NOT NULL,
  agreement_id BIGINT NOT NULL,
  from_date    DATE   NOT NULL,
  to_date      DATE   NULL,
  PRIMARY KEY (post_id, agreement_id, from_date),
  CONSTRAINT filling_post FOREIGN KEY (post_id) REFERENCES post (id),
  CONSTRAINT filling_agreement FOREIGN KEY (agreement_id) REFERENCES agreement (id),
  CONSTRAINT filling_span CHECK (to_date IS NULL OR to_date >= from_date)
);

-- A workflow under way. open_workflow is null once it is over, so that only one of a kind can be open for an agreement.
CREATE TABLE placement_request (
  id            BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  workflow      VARCHAR(12)  NOT NULL,
  agreement_id  BIGINT       NOT NULL,
  county_code   CHAR(6)      NOT NULL,
  unit_id       BIGINT       NULL,
  post_id       BIGINT       NULL,
  quota_post    BOOLEAN      NULL,
  seconded_to   VARCHAR(120) NULL,
  ordered_by    VARCHAR(8)   NOT NULL,
  from_county   CHAR(6)      NOT NULL,
  to_county     CHAR(6)      NOT NULL,
  employer_id   BIGINT       NULL,
  needs         VARCHAR(80)  NOT NULL,
  state         VARCHAR(12)  NOT NULL,
  open_workflow VARCHAR(12)  NULL,
  CONSTRAINT request_once UNIQUE (agreement_id, open_workflow),
  CONSTRAINT request_agreement FOREIGN KEY (agreement_id) REFERENCES agreement (id),
  CONSTRAINT request_county FOREIGN KEY (county_code) REFERENCES county (code),
  CONSTRAINT request_unit FOREIGN KEY (unit_id) REFERENCES unit (id),
  CONSTRAINT request_post FOREIGN KEY (post_id) REFERENCES post (id),
  CONSTRAINT request_employer FOREIGN KEY (employer_id) REFERENCES unit (id),
  CONSTRAINT request_workflow CHECK (workflow IN ('EMPLOYMENT', 'DEPLOYMENT', 'TRANSFER', 'SECONDMENT', 'RETURN')),
  CONSTRAINT request_state CHECK (state IN ('ASKED', 'CONSENTED', 'APPROVED', 'CARRIED_OUT', 'REFUSED', 'WITHDRAWN')),
  CONSTRAINT request_open CHECK ((open_workflow IS NULL) = (state IN ('CARRIED_OUT', 'REFUSED', 'WITHDRAWN')))
);
CREATE INDEX request_by_county ON placement_request (county_code, id);
CREATE INDEX request_by_target ON placement_request (to_county, id);

-- Append-only: every step of a request, who took it and why.
CREATE TABLE placement_step (
  request_id  BIGINT       NOT NULL,
  ordinal     INT          NOT NULL,
  step        VARCHAR(12)  NOT NULL,
  approver    VARCHAR(12)  NULL,
  taken_by    VARCHAR(60)  NOT NULL,
  role        VARCHAR(20)  NULL,
  county_code CHAR(6)      NULL,
  taken_at    DATETIME(3)  NOT NULL,
  reason      VARCHAR(400) NULL,
  PRIMARY KEY (request_id, ordinal),
  CONSTRAINT step_request FOREIGN KEY (request_id) REFERENCES placement_request (id),
  CONSTRAINT step_approver CHECK ((step = 'CONSENT') = (approver IS NOT NULL))
);

-- What a doctor answered when asked, 12 months before the end, whether to stay. Append-only: the latest answer holds.
CREATE TABLE renewal_intention (
  id           BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  agreement_id BIGINT       NOT NULL,
  answer       VARCHAR(10)  NOT NULL,
  remark       VARCHAR(400) NULL,
  answered_at  DATETIME(3)  NOT NULL,
  answered_by  VARCHAR(60)  NOT NULL,
  CONSTRAINT renewal_agreement FOREIGN KEY (agreement_id) REFERENCES agreement (id),
  CONSTRAINT renewal_answer CHECK (answer IN ('STAY', 'LEAVE', 'UNDECIDED'))
);
CREATE INDEX renewal_latest ON renewal_intention (agreement_id, id);

-- 服务期满证明: one an agreement, its number once in a county's series. event_id is the DISCHARGED it was written with.
CREATE TABLE completion_certificate (
  agreement_id BIGINT      NOT NULL PRIMARY KEY,
  county_code  CHAR(6)     NOT NULL,
  number       VARCHAR(60) NOT NULL,
  completed_on DATE        NOT NULL,
  issued_on    DATE        NOT NULL,
  event_id     BIGINT      NOT NULL,
  issued_at    DATETIME(3) NOT NULL,
  issued_by    VARCHAR(60) NOT NULL,
  CONSTRAINT certificate_number UNIQUE (county_code, number),
  CONSTRAINT certificate_agreement FOREIGN KEY (agreement_id) REFERENCES agreement (id),
  CONSTRAINT certificate_event FOREIGN KEY (event_id) REFERENCES event (id)
);
