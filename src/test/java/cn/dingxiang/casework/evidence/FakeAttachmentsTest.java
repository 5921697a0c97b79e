package cn.dingxiang.casework.evidence;

class FakeAttachmentsTest extends AttachmentsContract {
    private final Attachments attachments = new FakeAttachments();

    @Override
    protected Attachments attachments() {
        return attachments;
    }

    @Override
    protected long agreement() {
        return 1;
    }
}
