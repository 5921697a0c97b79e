-- Registers of other offices (exam rolls, social insurance, …) read against the agreements: files, their rows, and what they propose.

-- A named source. scope is the division whose register it is, 2, 4 or 6 digits; mapping (headings as they write them) and fixed (values
-- that hold for whole files) are proposed again next time.
CREATE TABLE register_source (
  id       BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  scope    VARCHAR(6)   NOT NULL,
  name     VARCHAR(60)  NOT NULL,
  kind     VARCHAR(24)  NOT NULL,
  issuer   VARCHAR(120) NULL,
  mapping  TEXT         NOT NULL,
  fixed    TEXT         NOT NULL,
  saved_at DATETIME(3)  NOT NULL,
  saved_by VARCHAR(80)  NOT NULL,
  CONSTRAINT register_source_name UNIQUE (scope, name),
  CONSTRAINT register_source_kind CHECK (kind IN ('EXAM_ROLL', 'ADMISSION_LIST', 'PRACTICE_REGISTRATION', 'SOCIAL_INSURANCE', 'RESIDENCY_ROLL',
    'PAYROLL', 'DISPATCH_LIST'))
);

-- A file is taken once. The counts add up to rows_read, but for proposals: a row can propose none or several.
CREATE TABLE register_file (
  id              BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  source_id       BIGINT       NOT NULL,
  file_name       VARCHAR(200) NOT NULL,
  file_hash       CHAR(64)     NOT NULL,
  rows_read       INT          NOT NULL,
  rows_proposed   INT          NOT NULL,
  rows_known      INT          NOT NULL,
  rows_needless   INT          NOT NULL,
  rows_unreadable INT          NOT NULL,
  rows_unmatched  INT          NOT NULL,
  proposals       INT          NOT NULL,
  taken_at        DATETIME(3)  NOT NULL,
  taken_by        VARCHAR(80)  NOT NULL,
  CONSTRAINT register_file_once UNIQUE (source_id, file_hash),
  CONSTRAINT register_file_source FOREIGN KEY (source_id) REFERENCES register_source (id)
);

-- Every row of a file. Of whom no agreement is here, only the masked number is kept; of the others the cells that matter, never the number.
-- reason is a key of the message bundle, detail its arguments.
CREATE TABLE register_line (
  file_id      BIGINT        NOT NULL,
  line         INT           NOT NULL,
  fate         VARCHAR(10)   NOT NULL,
  agreement_id BIGINT        NULL,
  masked       VARCHAR(18)   NULL,
  name_differs BOOLEAN       NOT NULL,
  cells        TEXT          NULL,
  reason       VARCHAR(60)   NULL,
  detail       VARCHAR(2000) NULL,
  PRIMARY KEY (file_id, line),
  CONSTRAINT register_line_file FOREIGN KEY (file_id) REFERENCES register_file (id),
  CONSTRAINT register_line_agreement FOREIGN KEY (agreement_id) REFERENCES agreement (id),
  CONSTRAINT register_line_fate CHECK (fate IN ('PENDING', 'PROPOSED', 'KNOWN', 'NEEDLESS', 'UNREADABLE', 'UNMATCHED')),
  CONSTRAINT register_line_matched CHECK ((agreement_id IS NULL) = (fate = 'UNMATCHED') AND (agreement_id IS NULL) = (cells IS NULL))
);
CREATE INDEX register_line_agreements ON register_line (file_id, agreement_id, line);
CREATE INDEX register_line_fates ON register_line (file_id, fate, line);

-- An event a register proposes: once for agreement, source and content, whatever became of it. detail holds the attributes as JSON,
-- detail_hash stands for them.
CREATE TABLE register_proposal (
  id           BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  agreement_id BIGINT       NOT NULL,
  source_name  VARCHAR(60)  NOT NULL,
  file_id      BIGINT       NOT NULL,
  line         INT          NOT NULL,
  on_date      DATE         NOT NULL,
  kind         VARCHAR(24)  NOT NULL,
  detail       TEXT         NOT NULL,
  detail_hash  CHAR(64)     NOT NULL,
  state        VARCHAR(8)   NOT NULL,
  decided_at   DATETIME(3)  NULL,
  decided_by   VARCHAR(80)  NULL,
  reason       VARCHAR(400) NULL,
  event_id     BIGINT       NULL,
  CONSTRAINT register_proposal_once UNIQUE (agreement_id, source_name, kind, on_date, detail_hash),
  CONSTRAINT register_proposal_agreement FOREIGN KEY (agreement_id) REFERENCES agreement (id),
  CONSTRAINT register_proposal_line FOREIGN KEY (file_id, line) REFERENCES register_line (file_id, line),
  CONSTRAINT register_proposal_event FOREIGN KEY (event_id) REFERENCES event (id),
  CONSTRAINT register_proposal_state CHECK (state IN ('OPEN', 'ACCEPTED', 'REJECTED')),
  CONSTRAINT register_proposal_decided CHECK ((state = 'OPEN') = (decided_at IS NULL) AND (state = 'OPEN') = (decided_by IS NULL)),
  CONSTRAINT register_proposal_accepted CHECK ((state = 'ACCEPTED') = (event_id IS NOT NULL)),
  CONSTRAINT register_proposal_rejected CHECK (state <> 'REJECTED' OR reason IS NOT NULL)
);
CREATE INDEX register_proposal_files ON register_proposal (file_id, state, id);
CREATE INDEX register_proposal_states ON register_proposal (state, id);
