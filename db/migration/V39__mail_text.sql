-- What a mail says stands in a row of its own: the state of a mail is written several times, and each time the server's log would hold the
-- texts once more.
CREATE TABLE mail_text (
  mail_id BIGINT     NOT NULL PRIMARY KEY,
  text    MEDIUMTEXT NOT NULL,
  html    MEDIUMTEXT NOT NULL,
  CONSTRAINT mail_text_mail FOREIGN KEY (mail_id) REFERENCES mail (id) ON DELETE CASCADE
);
INSERT INTO mail_text (mail_id, text, html) SELECT id, body_text, body_html FROM mail;
ALTER TABLE mail DROP COLUMN body_text, DROP COLUMN body_html;
