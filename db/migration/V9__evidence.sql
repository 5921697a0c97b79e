-- Evidence, the letters an office issues, and the proof that each reached its addressee.

-- A file's content lies outside, named by its SHA-256. The row is locked while the content is written or tidied away.
CREATE TABLE evidence_file (
  hash    CHAR(64)    NOT NULL PRIMARY KEY,
  held_at DATETIME(6) NOT NULL
);

-- Never deleted, only marked as removed.
CREATE TABLE attachment (
  id             BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  agreement_id   BIGINT       NOT NULL,
  case_id        BIGINT       NULL,
  hash           CHAR(64)     NOT NULL,
  type           VARCHAR(4)   NOT NULL,
  size           INT          NOT NULL,
  file_name      VARCHAR(120) NOT NULL,
  shows          VARCHAR(400) NOT NULL,
  added_at       DATETIME(6)  NOT NULL,
  added_by       VARCHAR(80)  NOT NULL,
  removed_at     DATETIME(6)  NULL,
  removed_by     VARCHAR(80)  NULL,
  removal_reason VARCHAR(400) NULL,
  CONSTRAINT attachment_agreement FOREIGN KEY (agreement_id) REFERENCES agreement (id),
  CONSTRAINT attachment_case FOREIGN KEY (case_id) REFERENCES agreement_case (id),
  CONSTRAINT attachment_file FOREIGN KEY (hash) REFERENCES evidence_file (hash),
  CONSTRAINT attachment_type CHECK (type IN ('PDF', 'JPEG', 'PNG')),
  CONSTRAINT attachment_removal CHECK ((removed_at IS NULL) = (removed_by IS NULL) AND (removed_at IS NULL) = (removal_reason IS NULL))
);

-- How an office signs: code is a county's (six digits), a prefecture's (four) or a province's (two).
CREATE TABLE letter_office (
  code      VARCHAR(6)   NOT NULL PRIMARY KEY,
  name      VARCHAR(120) NOT NULL,
  prefix    VARCHAR(30)  NOT NULL,
  telephone VARCHAR(40)  NULL,
  address   VARCHAR(200) NULL
);

-- The last number given in each series; taken in the transaction that issues the letter, so that none is lost or given twice.
CREATE TABLE letter_series (
  office      VARCHAR(6)  NOT NULL,
  kind        VARCHAR(32) NOT NULL,
  year        INT         NOT NULL,
  last_number INT         NOT NULL,
  PRIMARY KEY (office, kind, year)
);

-- Rows are added and read, never changed. data is the JSON the letter was made from.
CREATE TABLE letter (
  id             BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  number         VARCHAR(80)  NOT NULL,
  office         VARCHAR(6)   NOT NULL,
  kind           VARCHAR(32)  NOT NULL,
  year           INT          NOT NULL,
  sequence       INT          NOT NULL,
  agreement_id   BIGINT       NOT NULL,
  case_id        BIGINT       NULL,
  addressee      VARCHAR(40)  NOT NULL,
  addressee_name VARCHAR(120) NOT NULL,
  replaces_id    BIGINT       NULL,
  issued_on      DATE         NOT NULL,
  issued_at      DATETIME(6)  NOT NULL,
  issued_by      VARCHAR(80)  NOT NULL,
  data           MEDIUMTEXT   NOT NULL,
  document_hash  CHAR(64)     NOT NULL,
  page_hash      CHAR(64)     NOT NULL,
  CONSTRAINT letter_number UNIQUE (office, kind, year, sequence),
  CONSTRAINT letter_replaced_once UNIQUE (replaces_id),
  CONSTRAINT letter_agreement FOREIGN KEY (agreement_id) REFERENCES agreement (id),
  CONSTRAINT letter_case FOREIGN KEY (case_id) REFERENCES agreement_case (id),
  CONSTRAINT letter_replaces FOREIGN KEY (replaces_id) REFERENCES letter (id),
  CONSTRAINT letter_kind CHECK (kind IN ('REMINDER', 'BREACH_DECISION', 'COMPLAINT_ACCEPTED', 'LIABILITY', 'RELEASE', 'COMPLETION',
    'EMPLOYER_RECTIFICATION', 'COUNTY_RECTIFICATION'))
);

-- What was issued, byte for byte: the .docx and the page to print.
CREATE TABLE letter_content (
  letter_id BIGINT     NOT NULL PRIMARY KEY,
  document  MEDIUMBLOB NOT NULL,
  page      MEDIUMTEXT NOT NULL,
  CONSTRAINT content_letter FOREIGN KEY (letter_id) REFERENCES letter (id)
);

-- The proof-of-notice file: append-only. A mistaken entry is voided by a later one, with its reason in note.
CREATE TABLE letter_proof (
  id            BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  letter_id     BIGINT       NOT NULL,
  kind          VARCHAR(20)  NOT NULL,
  on_date       DATE         NOT NULL,
  person        VARCHAR(120) NULL,
  means         VARCHAR(120) NULL,
  reference     VARCHAR(200) NULL,
  attachment_id BIGINT       NULL,
  note          VARCHAR(500) NULL,
  voids_id      BIGINT       NULL,
  recorded_at   DATETIME(6)  NOT NULL,
  recorded_by   VARCHAR(80)  NOT NULL,
  CONSTRAINT proof_letter FOREIGN KEY (letter_id) REFERENCES letter (id),
  CONSTRAINT proof_attachment FOREIGN KEY (attachment_id) REFERENCES attachment (id),
  CONSTRAINT proof_voids FOREIGN KEY (voids_id) REFERENCES letter_proof (id),
  CONSTRAINT proof_voided_once UNIQUE (voids_id),
  CONSTRAINT proof_kind CHECK (kind IN ('MAILED', 'MAIL_ACCEPTED', 'MAIL_BOUNCED', 'MAIL_GIVEN_UP', 'ACKNOWLEDGED', 'HANDED_OVER', 'POSTED',
    'REFUSED_TO_SIGN', 'ANNOUNCED', 'VOIDED')),
  CONSTRAINT proof_void CHECK ((kind = 'VOIDED') = (voids_id IS NOT NULL))
);

-- A recipient gets one mail a day on each topic: 'digest', or the key of what the mail is about, such as 'letter:5'.
ALTER TABLE mail ADD COLUMN topic VARCHAR(40) NOT NULL DEFAULT 'digest';
ALTER TABLE mail ADD COLUMN letter_id BIGINT NULL;
ALTER TABLE mail ADD CONSTRAINT mail_once_a_day_on_a_topic UNIQUE (recipient, digest_on, topic);
ALTER TABLE mail DROP INDEX mail_once_a_day;
ALTER TABLE mail ADD CONSTRAINT mail_letter FOREIGN KEY (letter_id) REFERENCES letter (id);
