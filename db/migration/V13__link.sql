-- Links by which units without an account answer what they are reminded of, and what they object.

-- One row a unit and matter. The address a mail carries is signed over id and issue with a key that is not in the database; a new issue
-- makes the older addresses invalid. expires_on is the last good day. Answered once: answered_at is set by the transaction that wins.
CREATE TABLE confirmation_link (
  id           BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  unit_id      BIGINT       NOT NULL,
  agreement_id BIGINT       NOT NULL,
  code         VARCHAR(32)  NOT NULL,
  subject      VARCHAR(120) NOT NULL,
  anchor_on    DATE         NOT NULL,
  issue        INT          NOT NULL,
  issued_at    DATETIME(6)  NOT NULL,
  expires_on   DATE         NOT NULL,
  answered_at  DATETIME(6)  NULL,
  answered_by  VARCHAR(60)  NULL,
  CONSTRAINT link_unit FOREIGN KEY (unit_id) REFERENCES unit (id),
  CONSTRAINT link_agreement FOREIGN KEY (agreement_id) REFERENCES agreement (id),
  CONSTRAINT link_answered CHECK ((answered_at IS NULL) = (answered_by IS NULL)),
  CONSTRAINT link_once UNIQUE (agreement_id, code, subject, anchor_on, unit_id)
);

-- What a county must look into: an objection (nothing was recorded), or something stated that fits no record (the rest was recorded).
CREATE TABLE employer_objection (
  id         BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
  link_id    BIGINT        NOT NULL,
  kind       VARCHAR(12)   NOT NULL,
  text       VARCHAR(1500) NOT NULL,
  raised_at  DATETIME(6)   NOT NULL,
  raised_by  VARCHAR(60)   NOT NULL,
  settled_at DATETIME(6)   NULL,
  settled_by VARCHAR(60)   NULL,
  upheld     BOOLEAN       NULL,
  settlement VARCHAR(400)  NULL,
  CONSTRAINT objection_link FOREIGN KEY (link_id) REFERENCES confirmation_link (id),
  CONSTRAINT objection_kind CHECK (kind IN ('OBJECTION', 'DIFFERENCE')),
  CONSTRAINT objection_settled CHECK ((settled_at IS NULL AND settled_by IS NULL AND upheld IS NULL AND settlement IS NULL)
    OR (settled_at IS NOT NULL AND settled_by IS NOT NULL AND upheld IS NOT NULL AND settlement IS NOT NULL))
);
CREATE INDEX objection_open ON employer_objection (settled_at, id);
