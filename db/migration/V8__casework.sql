-- Cases: findings of one agreement, party and subject on their way to a decision; what was decided, dismissed, settled.

-- The day the round of cases must look at an agreement again; the review sets it when findings change. Everything is new to it at first.
ALTER TABLE review_state ADD COLUMN casework_on DATE NULL DEFAULT '2000-01-01';
CREATE INDEX state_casework ON review_state (casework_on, agreement_id);

-- subject is that of its findings, empty when they have none. ongoing is TRUE or null, so that one case at a time is under way.
-- period_until: time given to the other side, nothing goes past it before; due_on: the last good day to take the next step.
-- late: that day has passed and the round has noted it. returns_to: where a complaint was lodged. version guards against two at once.
CREATE TABLE agreement_case (
  id           BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  agreement_id BIGINT       NOT NULL,
  party        VARCHAR(8)   NOT NULL,
  subject      VARCHAR(120) NOT NULL,
  state        VARCHAR(24)  NOT NULL,
  opened_on    DATE         NOT NULL,
  entered_on   DATE         NOT NULL,
  period_until DATE         NULL,
  due_on       DATE         NULL,
  late         BOOLEAN      NOT NULL,
  returns_to   VARCHAR(24)  NULL,
  ongoing      BOOLEAN      NULL,
  version      INT          NOT NULL,
  CONSTRAINT case_agreement FOREIGN KEY (agreement_id) REFERENCES agreement (id),
  CONSTRAINT case_party CHECK (party IN ('STUDENT', 'COUNTY', 'EMPLOYER')),
  CONSTRAINT case_state CHECK (state IN ('OPEN', 'VERIFYING', 'NOTICE_SERVED', 'HEARING', 'CONFIRMATION_PROPOSED', 'CONFIRMED', 'APPEAL',
    'SETTLEMENT', 'RECTIFICATION', 'RELEASED', 'CURED', 'DISMISSED', 'CLOSED')),
  CONSTRAINT case_returns CHECK ((state = 'APPEAL') = (returns_to IS NOT NULL)),
  CONSTRAINT case_ongoing CHECK (ongoing IS NULL OR ongoing = TRUE),
  CONSTRAINT case_one_at_a_time UNIQUE (agreement_id, party, subject, ongoing)
);
CREATE INDEX case_due ON agreement_case (ongoing, late, due_on);

-- Findings are derived and may be rewritten at any time: their key and standing are kept, nothing points at them.
CREATE TABLE case_finding (
  case_id   BIGINT      NOT NULL,
  code      VARCHAR(32) NOT NULL,
  since     DATE        NOT NULL,
  standing  VARCHAR(12) NOT NULL,
  joined_at DATETIME(6) NOT NULL,
  closed_on DATE        NULL,
  gone_on   DATE        NULL,
  PRIMARY KEY (case_id, code, since),
  CONSTRAINT case_finding_case FOREIGN KEY (case_id) REFERENCES agreement_case (id),
  CONSTRAINT case_finding_standing CHECK (standing IN ('OVERDUE', 'SUSPECTED', 'ESTABLISHED', 'REVIEW'))
);

-- Append-only: every step of every case. role is null for the product itself.
CREATE TABLE case_step (
  case_id    BIGINT       NOT NULL,
  number     INT          NOT NULL,
  action     VARCHAR(32)  NOT NULL,
  from_state VARCHAR(24)  NULL,
  to_state   VARCHAR(24)  NOT NULL,
  taken_at   DATETIME(6)  NOT NULL,
  taken_by   VARCHAR(60)  NOT NULL,
  role       VARCHAR(20)  NULL,
  reason     VARCHAR(1000) NOT NULL,
  evidence   TEXT         NOT NULL,
  PRIMARY KEY (case_id, number),
  CONSTRAINT case_step_case FOREIGN KEY (case_id) REFERENCES agreement_case (id)
);

-- What was dismissed raises nothing again while no event after last_event corroborates it and its standing does not rise.
CREATE TABLE dismissal (
  case_id      BIGINT       NOT NULL,
  step         INT          NOT NULL,
  agreement_id BIGINT       NOT NULL,
  code         VARCHAR(32)  NOT NULL,
  subject      VARCHAR(120) NOT NULL,
  since        DATE         NOT NULL,
  standing     VARCHAR(12)  NOT NULL,
  last_event   BIGINT       NOT NULL,
  PRIMARY KEY (case_id, step, code, since),
  CONSTRAINT dismissal_step FOREIGN KEY (case_id, step) REFERENCES case_step (case_id, number),
  CONSTRAINT dismissal_agreement FOREIGN KEY (agreement_id) REFERENCES agreement (id)
);
CREATE INDEX dismissal_of ON dismissal (agreement_id);

-- Frozen JSON, never rewritten: kind DECISION is the dossier a confirmation rests on, SETTLEMENT the worksheet.
CREATE TABLE case_record (
  case_id   BIGINT      NOT NULL,
  step      INT         NOT NULL,
  kind      VARCHAR(12) NOT NULL,
  frozen_at DATETIME(6) NOT NULL,
  document  MEDIUMTEXT  NOT NULL,
  hash      CHAR(64)    NOT NULL,
  PRIMARY KEY (case_id, step, kind),
  CONSTRAINT case_record_step FOREIGN KEY (case_id, step) REFERENCES case_step (case_id, number),
  CONSTRAINT case_record_kind CHECK (kind IN ('DECISION', 'SETTLEMENT'))
);

-- What is to be paid when; a later plan (step) takes the place of an earlier one. paid_before was paid when the plan was made.
CREATE TABLE case_instalment (
  case_id     BIGINT        NOT NULL,
  step        INT           NOT NULL,
  number      INT           NOT NULL,
  due_on      DATE          NOT NULL,
  amount      DECIMAL(12,2) NOT NULL,
  paid_before DECIMAL(12,2) NOT NULL,
  PRIMARY KEY (case_id, step, number),
  CONSTRAINT instalment_step FOREIGN KEY (case_id, step) REFERENCES case_step (case_id, number),
  CONSTRAINT instalment_amount CHECK (amount > 0)
);
