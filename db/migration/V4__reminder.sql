-- Reminders planned by the review, the mails that carry them, and tasks for the counties.

-- recipient: 'unit:ID', 'county:CODE', 'province:CODE' or 'person:ID'. subject, body and address never hold an ID number.
-- attempts counts takings-up, also one cut off by a crash. DROPPED: everything it spoke of was done before it left.
CREATE TABLE mail (
  id              BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  recipient       VARCHAR(40)  NOT NULL,
  digest_on       DATE         NOT NULL,
  address         VARCHAR(254) NOT NULL,
  subject         VARCHAR(200) NOT NULL,
  body_text       MEDIUMTEXT   NOT NULL,
  body_html       MEDIUMTEXT   NOT NULL,
  message_id      VARCHAR(120) NOT NULL,
  status          VARCHAR(8)   NOT NULL,
  attempts        INT          NOT NULL DEFAULT 0,
  next_attempt_at DATETIME(3)  NULL,
  claimed_until   DATETIME(3)  NULL,
  claimed_by      VARCHAR(60)  NULL,
  last_error      VARCHAR(500) NULL,
  sent_at         DATETIME(3)  NULL,
  created_at      DATETIME(3)  NOT NULL,
  CONSTRAINT mail_once_a_day UNIQUE (recipient, digest_on),
  CONSTRAINT mail_message_id UNIQUE (message_id),
  CONSTRAINT mail_status CHECK (status IN ('QUEUED', 'SENDING', 'SENT', 'BOUNCED', 'DEAD', 'DROPPED'))
);
CREATE INDEX mail_due ON mail (status, next_attempt_at);

-- anchor_on is the due date, or for a finding the day it dates from. merged names earlier rungs that were missed.
CREATE TABLE reminder (
  id           BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  agreement_id BIGINT       NOT NULL,
  code         VARCHAR(32)  NOT NULL,
  subject      VARCHAR(120) NOT NULL,
  anchor_on    DATE         NOT NULL,
  stage        VARCHAR(24)  NOT NULL,
  channel      VARCHAR(8)   NOT NULL,
  recipient    VARCHAR(40)  NOT NULL,
  merged       VARCHAR(200) NOT NULL DEFAULT '',
  planned_on   DATE         NOT NULL,
  status       VARCHAR(10)  NOT NULL,
  stopped_why  VARCHAR(200) NULL,
  mail_id      BIGINT       NULL,
  CONSTRAINT reminder_once UNIQUE (agreement_id, code, subject, anchor_on, stage, recipient, channel),
  CONSTRAINT reminder_agreement FOREIGN KEY (agreement_id) REFERENCES agreement (id),
  CONSTRAINT reminder_mail FOREIGN KEY (mail_id) REFERENCES mail (id),
  CONSTRAINT reminder_status CHECK (status IN ('PLANNED', 'MAILED', 'STOPPED', 'NO_ADDRESS'))
);
CREATE INDEX reminder_planned ON reminder (status, recipient);

-- What a county has to see to: a missing contact, a bounced mail, a term a form leaves open, a calendar year not yet announced.
CREATE TABLE task (
  id          BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  kind        VARCHAR(24)  NOT NULL,
  matter      VARCHAR(160) NOT NULL,
  county_code CHAR(6)      NULL,
  message     VARCHAR(500) NOT NULL,
  opened_on   DATE         NOT NULL,
  closed_on   DATE         NULL,
  CONSTRAINT task_once UNIQUE (kind, matter),
  CONSTRAINT task_county FOREIGN KEY (county_code) REFERENCES county (code),
  CONSTRAINT task_kind CHECK (kind IN ('CONTACT_MISSING', 'MAIL_REFUSED', 'TERM_MISSING', 'CALENDAR_MISSING'))
);
