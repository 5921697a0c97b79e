-- What the review derived; all of it can be rebuilt from agreements and events. And the record of its runs.

-- expected_end is set while the clock runs or has run out, days_left while it stands still: either stays true from day to day.
CREATE TABLE review_state (
  agreement_id     BIGINT       NOT NULL PRIMARY KEY,
  dirty            BOOLEAN      NOT NULL DEFAULT TRUE,
  next_review_on   DATE         NULL,
  phase            VARCHAR(16)  NULL,
  service_start    DATE         NULL,
  expected_end     DATE         NULL,
  days_left        INT          NULL,
  completed_on     DATE         NULL,
  next_change_on   DATE         NULL,
  failure          VARCHAR(500) NULL,
  CONSTRAINT state_agreement FOREIGN KEY (agreement_id) REFERENCES agreement (id)
);
CREATE INDEX state_dirty ON review_state (dirty, agreement_id);
CREATE INDEX state_due ON review_state (next_review_on, agreement_id);

-- ordinal tells apart findings that began on the same day and closed on it.
CREATE TABLE finding (
  agreement_id BIGINT       NOT NULL,
  code         VARCHAR(32)  NOT NULL,
  subject      VARCHAR(120) NOT NULL,
  since        DATE         NOT NULL,
  ordinal      SMALLINT     NOT NULL,
  party        VARCHAR(8)   NOT NULL,
  standing     VARCHAR(12)  NOT NULL,
  closed_on    DATE         NULL,
  clauses      TEXT         NOT NULL,
  PRIMARY KEY (agreement_id, code, subject, since, ordinal),
  CONSTRAINT finding_agreement FOREIGN KEY (agreement_id) REFERENCES agreement (id),
  CONSTRAINT finding_party CHECK (party IN ('STUDENT', 'COUNTY', 'EMPLOYER')),
  CONSTRAINT finding_standing CHECK (standing IN ('OVERDUE', 'SUSPECTED', 'ESTABLISHED', 'REVIEW')),
  CONSTRAINT finding_span CHECK (closed_on IS NULL OR closed_on >= since)
);
CREATE INDEX finding_open ON finding (closed_on, code);

CREATE TABLE duty (
  agreement_id BIGINT      NOT NULL,
  code         VARCHAR(32) NOT NULL,
  subject      VARCHAR(12) NOT NULL,
  triggered_on DATE        NOT NULL,
  ordinal      SMALLINT    NOT NULL,
  party        VARCHAR(8)  NOT NULL,
  due_on       DATE        NULL,
  done_on      DATE        NULL,
  waived       BOOLEAN     NOT NULL,
  clauses      TEXT        NOT NULL,
  PRIMARY KEY (agreement_id, code, subject, triggered_on, ordinal),
  CONSTRAINT duty_agreement FOREIGN KEY (agreement_id) REFERENCES agreement (id)
);
CREATE INDEX duty_due ON duty (done_on, due_on);

CREATE TABLE review_run (
  id                BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  as_of             DATE         NOT NULL,
  mode              VARCHAR(8)   NOT NULL,
  status            VARCHAR(8)   NOT NULL,
  process           VARCHAR(80)  NOT NULL,
  started_at        DATETIME(3)  NOT NULL,
  alive_at          DATETIME(3)  NOT NULL,
  finished_at       DATETIME(3)  NULL,
  selected          INT          NOT NULL DEFAULT 0,
  evaluated         INT          NOT NULL DEFAULT 0,
  failures          INT          NOT NULL DEFAULT 0,
  findings_new      INT          NOT NULL DEFAULT 0,
  findings_changed  INT          NOT NULL DEFAULT 0,
  findings_gone     INT          NOT NULL DEFAULT 0,
  reminders_planned INT          NOT NULL DEFAULT 0,
  message           VARCHAR(500) NULL,
  CONSTRAINT run_mode CHECK (mode IN ('DUE', 'FULL')),
  CONSTRAINT run_status CHECK (status IN ('RUNNING', 'DONE', 'FAILED', 'CUT_OFF'))
);

CREATE TABLE review_failure (
  run_id       BIGINT       NOT NULL,
  agreement_id BIGINT       NOT NULL,
  reason       VARCHAR(500) NOT NULL,
  PRIMARY KEY (run_id, agreement_id),
  CONSTRAINT failure_run FOREIGN KEY (run_id) REFERENCES review_run (id),
  CONSTRAINT failure_agreement FOREIGN KEY (agreement_id) REFERENCES agreement (id)
);
