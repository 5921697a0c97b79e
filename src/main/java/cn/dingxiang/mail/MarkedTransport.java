package cn.dingxiang.mail;

import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.OutputStream;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/** An SMTP transport that knows how far the mail under way has come. */
final class MarkedTransport extends SMTPTransport {
    private boolean handingOver;

    MarkedTransport(Session session) {
        super(session, null);
    }

    /** Whether the server was asked to take the text of the latest mail: until then it cannot have taken the mail. */
    boolean wasHandingOver() {
        return handingOver;
    }

    @Override
    public synchronized void sendMessage(Message message, Address[] addresses) throws MessagingException {
        handingOver = false;
        super.sendMessage(message, addresses);
    }

    @Override
    protected OutputStream data() throws MessagingException {
        handingOver = true;
        return super.data();
    }
}
