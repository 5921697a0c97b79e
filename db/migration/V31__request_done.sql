-- 学生申请办结: what the county took up comes to its end when what was asked for is recorded (event_id says where), or when an officer closes it
-- with a note. done_at is when that was, done_by whoever recorded or closed it.
ALTER TABLE student_request ADD COLUMN done_at DATETIME(6) NULL;
ALTER TABLE student_request ADD COLUMN done_by VARCHAR(80) NULL;
ALTER TABLE student_request ADD COLUMN done_note VARCHAR(400) NULL;
ALTER TABLE student_request ADD COLUMN event_id BIGINT NULL;
ALTER TABLE student_request ADD CONSTRAINT student_request_event FOREIGN KEY (event_id) REFERENCES event (id);
ALTER TABLE student_request DROP CONSTRAINT student_request_state;
ALTER TABLE student_request ADD CONSTRAINT student_request_state CHECK (state IN ('ASKED', 'ACCEPTED', 'REJECTED', 'WITHDRAWN', 'DONE'));
ALTER TABLE student_request ADD CONSTRAINT student_request_done CHECK ((done_at IS NOT NULL) = (state = 'DONE')
  AND (done_at IS NULL) = (done_by IS NULL) AND (state = 'DONE' OR event_id IS NULL AND done_note IS NULL));
